"use strict";
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const shape = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’‘]/g, "'").replace(/[œ]/g, "oe").replace(/[æ]/g, "ae").replace(/\s+/g, " ");
const few = n => document.documentElement.lang === "fr" ? n < 2 : n === 1;
const shownAs = n => n.toLocaleString(document.documentElement.lang);
const memory = { // What this browser keeps; a page that may not keep anything still works until it is closed.
  read(key) { try { return localStorage.getItem(key); } catch { return null; } },
  write(key, text) { try { localStorage.setItem(key, text); return true; } catch { return false; } },
};

// Of many conflicts each stands in a noscript until it is looked at: a thousand need not be built to open the page.
const lines = $$("#list .line"), cards = new Map($$(".conflict, .later").map(card => [card.dataset.c ?? card.id.slice(2), card]));
const policy = globalThis.trustedTypes?.createPolicy("kzclaims", { createHTML: own => own }) ?? { createHTML: own => own };
const cardOf = id => {
  const card = cards.get(id);
  if (!card?.matches(".later")) return card;
  const held = document.createElement("template");
  held.innerHTML = policy.createHTML(card.textContent); // What the page brought with it, as a page without scripts reads it.
  const built = held.content.firstElementChild;
  built.classList.toggle("out", card.classList.contains("out"));
  card.replaceWith(built);
  cards.set(id, built);
  return built;
};
const build = () => { for (const id of visible) cardOf(id); };
const ids = lines.map(line => line.id.slice(2)), lineOf = new Map(lines.map(line => [line.id.slice(2), line]));
const sorted = new Map();
const tokens = id => sorted.get(id) ?? sorted.set(id, new Set(lineOf.get(id).dataset.t.split(" "))).get(id);
const views = $$(".view"), fields = $$("#tools [name=severity], #tools select"), query = $("#q");
const wide = matchMedia("(min-width: 62.01rem)");
const asked = new Map($$(".question").map(question => [question.dataset.c, question]));
const known = new Set([...ids, ...asked.keys()]); // A page of questions has no list.
let visible = ids, chosen = "", started = false;

// The address holds the place, then the filters: #c-1f2e3d?severity=tension&q=tram
const address = () => {
  const [place, rest] = location.hash.slice(1).split("?");
  let at = place;
  try { at = decodeURIComponent(place); } catch { /* not written by us */ }
  return [at, new URLSearchParams(rest || "")];
};
const filters = () => {
  const found = new URLSearchParams();
  for (const field of fields) {
    const option = field.type === "checkbox" ? field : field.selectedOptions[0];
    if (field.type === "checkbox" ? field.checked : field.value) found.append(field.name, option.dataset.key);
  }
  if (query && query.value.trim()) found.set("q", query.value.trim());
  return found;
};
const go = (place, how = "pushState") => {
  const rest = filters().toString();
  const hash = `#${place}${rest ? `?${rest}` : ""}`;
  if (hash !== location.hash) history[how](null, "", hash);
  show(place);
};

const SIGNS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
const bare = written => written.split('<p class="rule">')[0].replace(/<\/?(?:a|b|cite|i|mark|q|span)\b[^>]*>/g, "").replace(/<[^>]*>/g, " ").replace(/&[a-z0-9#]+;/g, sign => SIGNS[sign] ?? sign);
const words = new Map();
const wordsOf = id => {
  if (!words.has(id)) { // Not the rule and the identifier, whose digits mean nothing.
    const card = cards.get(id), parts = card && !card.matches(".later") ? [...card.children].filter(part => !part.matches(".rule, .decide")) : [lineOf.get(id)];
    words.set(id, shape(card?.matches(".later") ? bare(card.textContent) : parts.map(part => part.textContent).join(" ")));
  }
  return words.get(id);
};
// What is settled is no longer asked: dismissed, or something other than a source awaited came of it.
const settled = id => stateOf(id) === "dismissed" || Boolean(latest(id)?.outcome && latest(id).outcome !== "source-awaited");
const asking = kept => {
  for (const group of $$(".asked")) {
    let left = 0;
    for (const question of $$(".question", group)) {
      const out = !kept.has(question.dataset.c) || settled(question.dataset.c);
      question.classList.toggle("out", out);
      if (!out) left += 1;
    }
    group.classList.toggle("out", !left);
    const count = $(".n", group);
    count.textContent = (left > 1 ? count.dataset.many : count.dataset.one).replace("{n}", shownAs(left));
  }
};
const narrow = () => {
  const groups = new Map();
  for (const field of fields) {
    const value = field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
    if (value) groups.set(field.name, [...(groups.get(field.name) || []), value]);
  }
  const wanted = [...groups.values()], sought = query ? (shape(query.value).match(/"[^"]+"|[^\s"]+/g) || []).map(word => word.replace(/"/g, "")) : [];
  const holds = (id, token) => token[0] === "=" ? stateOf(id) === token.slice(1) : token[0] === "~" ? sinceOf(id) === token.slice(1) : tokens(id).has(token);
  const all = !wanted.length && !sought.length;
  const kept = all ? known : new Set(ids.filter(id => wanted.every(any => any.some(token => holds(id, token))) && sought.every(word => wordsOf(id).includes(word))));
  const before = new Set(visible);
  visible = all ? ids : ids.filter(id => kept.has(id));
  for (const id of ids) {
    if (kept.has(id) === before.has(id)) continue; // Opening a thousand, nothing is touched.
    lineOf.get(id).classList.toggle("out", !kept.has(id));
    cards.get(id)?.classList.toggle("out", !kept.has(id));
  }
  // Opening, the page stands as it was written unless something was decided in this browser.
  if (!all || started || store.length) asking(kept);
  for (const group of all && !started ? [] : $$("details.repeats")) {
    group.classList.toggle("out", !$(".line:not(.out)", group));
    if (!all) group.open = true;
  }
  started = true;
  const shown = $("#shown"), active = $("#active"), count = wanted.length - groups.has("severity");
  if (!shown) return;
  shown.textContent = visible.length === ids.length ? shown.dataset.all : shown.dataset.some.replace("{n}", shownAs(visible.length));
  active.textContent = count;
  active.hidden = !count;
  document.documentElement.classList.toggle("narrowed", visible.length !== ids.length);
  const labels = fields.filter(field => field.type === "checkbox" ? field.checked : field.value).map(field => (field.type === "checkbox" ? field.parentElement : field.selectedOptions[0]).textContent.replace(/\s*\(?\d[\d\s,]*\)?\s*$/, "").trim());
  const with_ = $("#narrowing");
  with_.textContent = with_.dataset[few(visible.length) ? "one" : "many"].replace("{what}", [...labels, query.value.trim()].filter(Boolean).join(" + ")).replace("{n}", shownAs(visible.length));
  if ($("#none")) $("#none").hidden = visible.length > 0;
  told();
};
const told = () => {
  const left = $("#undecided");
  if (!left) return;
  const open = visible.filter(id => stateOf(id) === "to-check").length;
  left.textContent = open ? left.dataset.some.replace("{n}", shownAs(open)) : visible.length ? left.dataset.none : "";
};

const choose = id => {
  if (chosen) { cardOf(chosen)?.classList.remove("on"); lineOf.get(chosen)?.removeAttribute("aria-current"); }
  chosen = id;
  const card = cardOf(id), line = lineOf.get(id);
  if (!line) return;
  card?.classList.add("on");
  line.setAttribute("aria-current", "true");
  const group = line.closest("details");
  if (group) group.open = true;
  line.scrollIntoView({ block: "nearest" });
  if (card) deciding(id, card);
};
const show = place => {
  if (place === "all") build();
  const root = document.documentElement.classList, target = place.startsWith("c-") && cardOf(place.slice(2)) || document.getElementById(place);
  const id = place.startsWith("c-") && lineOf.has(place.slice(2)) ? place.slice(2) : "";
  const view = target?.closest(".view") || views[0];
  root.toggle("all", place === "all");
  root.toggle("reading", Boolean(id));
  for (const each of views) each.classList.toggle("on", place === "all" || each === view);
  for (const tab of $$(".tabs a")) {
    if (tab.hash === (place === "all" ? "#all" : `#${view?.id}`)) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  const tabs = $(".tabs"), here = $("[aria-current]", tabs)?.getBoundingClientRect();
  if (here && !wide.matches) { // Where they are scrolled, the one that is open is among those seen.
    const box = tabs.getBoundingClientRect();
    tabs.scrollLeft += here.left + here.width / 2 - box.left - box.width / 2;
  }
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  if (id) choose(id);
  else if (wide.matches && view?.id === "desk" && !visible.includes(chosen)) choose(visible[0] ?? ""); // Where nothing is found, nothing is shown as if it were.
  if (id && place !== "all") scrollTo(0, Math.min(scrollY, wide.matches ? $(".desk").offsetTop : 0));
  else if (target && !views.includes(target)) target.scrollIntoView();
  else scrollTo(0, 0);
};
const follow = () => {
  const [place, wanted] = address();
  for (const field of fields) {
    const keys = wanted.getAll(field.name);
    if (field.type === "checkbox") field.checked = keys.includes(field.dataset.key);
    else field.value = [...field.options].find(option => option.value && keys.includes(option.dataset.key))?.value || "";
  }
  if (query) query.value = wanted.get("q") || "";
  narrow();
  show(place || "desk");
};

const focus = card => { card.tabIndex = -1; card.focus({ preventScroll: true }); };
const step = (by, fits = () => true) => {
  const at = visible.indexOf(chosen);
  const after = by > 0 ? visible.slice(at + 1) : visible.slice(0, at < 0 ? 0 : at).reverse();
  const next = after.find(fits) ?? (fits === undecided ? visible.find(fits) : undefined);
  if (next === undefined) { // Where conflicts have numbered pages, it goes on in the one beside this.
    const beside = $(`a[rel=${by > 0 ? "next" : "prev"}]`), rest = filters().toString();
    if (beside && ids.length) location.assign(`${beside.href}${rest ? `#desk?${rest}` : ""}`);
    return;
  }
  if (cards.has(next)) {
    go(`c-${next}`, "replaceState");
    focus(cardOf(next));
    if (wide.matches) scrollTo(0, $(".desk").offsetTop); // Whoever goes through them has read what stands above.
  }
  else { choose(next); lineOf.get(next).focus(); }
};
const undecided = id => stateOf(id) === "to-check";

const help = $("#help");
const acts = {
  j: () => step(1), k: () => step(-1), n: () => step(1, undecided),
  a: () => decideBy("confirmed"), d: () => decideBy("dismissed"), u: () => decideBy("to-check"),
  "/": () => { go("desk", "replaceState"); query?.focus(); query?.select(); },
  "?": () => help.showModal(),
};
const quiet = () => memory.read("kzclaims-keys") === "off";
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea");
  if (typing && event.key === "Escape") { typing.blur(); return; }
  if (typing || quiet() || !Object.hasOwn(acts, event.key)) return;
  event.preventDefault();
  acts[event.key]();
});

for (const field of fields) field.addEventListener("change", () => { narrow(); go(address()[0] || "desk", "replaceState"); });
query?.addEventListener("input", () => { narrow(); go("desk", "replaceState"); });
query?.addEventListener("keydown", event => { if (event.key === "Enter" && visible.length) step(1); });
$("#reset")?.addEventListener("click", () => {
  for (const field of fields) if (field.type === "checkbox") field.checked = false; else field.value = "";
  query.value = "";
  narrow();
  go("desk", "replaceState");
});
document.addEventListener("click", event => {
  const link = event.target.closest("a[href^='#']");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { // A place in this page keeps the filters in the address.
    event.preventDefault();
    go(link.hash.slice(1));
    const target = document.getElementById(link.hash.slice(1));
    if (target?.matches(".conflict, .view")) focus(target);
  }
  const copy = event.target.closest(".correction button");
  if (copy) copied($("span:not(.chip)", copy.parentElement).textContent, copy);
  if (event.target.closest("#print, .printing")) print();
});
for (const other of $$(".tongue a[hreflang]")) other.addEventListener("click", () => { other.hash = location.hash; });
const copied = (text, button) => {
  const area = document.createElement("textarea");
  area.value = text;
  button.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  button.textContent = $("#kept").dataset.copied;
  button.focus();
};
$("#helping").addEventListener("click", () => help.showModal());
$("#close").addEventListener("click", () => help.close());
$("#keys").checked = !quiet();
$("#keys").addEventListener("change", event => memory.write("kzclaims-keys", event.target.checked ? "on" : "off"));
if (!matchMedia("(min-width: 40.01rem)").matches) for (const twin of $$(".twin")) twin.open = true;
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
addEventListener("beforeprint", () => { build(); $$("details:not([open])").forEach(d => { d.open = true; d.dataset.shut = ""; }); });
addEventListener("afterprint", () => $$("details[data-shut]").forEach(d => { d.open = false; delete d.dataset.shut; }));
wide.addEventListener("change", () => show(address()[0] || "desk"));
