// Decisions: kept in this browser as they are taken, written out as one file. The same rules as `kzclaims review import`.
const KEPT = "kzclaims-reviews/1", STATES = ["to-check", "confirmed", "dismissed", "disputed"];
const NAMES = ["conflict", "stable", "fingerprint", "state", "reason", "outcome", "who", "when", "owner", "due", "evidence", "note", "articles", "about"];
const PRIVATE = ["who", "owner", "evidence", "note"];
const panel = $("#decide"), kept = $("#kept"), moved = $("#moved");
const within = name => panel && $(`[name=${name}]`, panel);

const sound = told => told && typeof told === "object" && typeof told.conflict === "string" && STATES.includes(told.state) && typeof told.when === "string" && !Number.isNaN(Date.parse(told.when));
const holds = told => PRIVATE.some(name => told[name]); // Whether an export without names leaves something out.
const merged = (...lists) => { // The latest of each person on each conflict; nobody writes over anybody else.
  const found = new Map();
  for (const told of lists.flat().filter(sound)) {
    const key = JSON.stringify([told.conflict, told.who || ""]), before = found.get(key);
    if (!before || Date.parse(before.when) <= Date.parse(told.when)) found.set(key, told);
  }
  // A copy that was exported without names tells nothing that the decision itself does not.
  const moment = told => JSON.stringify([told.conflict, told.when, told.state]), full = new Set([...found.values()].filter(holds).map(moment));
  return [...found.values()].filter(told => holds(told) || !full.has(moment(told)));
};
const parsed = text => {
  const told = JSON.parse(text);
  if (told?.schema !== KEPT || !Array.isArray(told.decisions)) throw new Error("schema");
  return told.decisions;
};
const written = list => {
  const rank = told => [told.conflict, told.when, told.who || ""];
  const sorted = [...list].sort((a, b) => rank(a) < rank(b) ? -1 : 1);
  return `${JSON.stringify({ schema: KEPT, decisions: sorted }, null, 2)}\n`;
};
let store = [], byConflict = new Map(), stale = new Map();
const settle = list => {
  store = merged(list);
  byConflict = new Map();
  stale = new Map();
  const part = $("#list")?.dataset.part === ""; // Of a part it is not known what is gone.
  for (const told of store) {
    const [place, key] = known.has(told.conflict) ? [byConflict, told.conflict] : [stale, told.stable];
    if (key && !(part && place === stale)) place.set(key, [...(place.get(key) || []), told].sort((a, b) => Date.parse(a.when) - Date.parse(b.when)));
  }
};
const load = () => { try { return parsed(memory.read(KEPT) || ""); } catch { return []; } };
const keep = more => { // Another tab may have written since: what stands there is read again first.
  settle([...load(), ...store, ...more]);
  const safe = memory.write(KEPT, written(store));
  for (const id of ids) paint(id);
  narrow();
  return safe;
};

const given = id => (lineOf.get(id) ?? asked.get(id))?.dataset; // What a reviews file said when the page was made.
const latest = id => {
  const own = (byConflict.get(id) || []).at(-1), file = given(id);
  if (file?.state && file.was === undefined && (!own || Date.parse(file.when) > Date.parse(own.when))) return { state: file.state, reason: file.reason, outcome: file.outcome };
  return own;
};
const differ = id => new Set((byConflict.get(id) || []).map(told => `${told.state} ${told.reason || ""} ${told.outcome || ""}`)).size > 1 || given(id)?.differ === "";
const stateOf = id => latest(id)?.state || "to-check";
const before = id => latest(id) || !cards.has(id) ? undefined : stale.get(cards.get(id).dataset.key)?.at(-1).state || given(id).was;
const sinceOf = id => given(id)?.since || (before(id) ? "changed" : "same");
const wording = (name, value) => panel ? [...within(name).options].find(option => option.value === value)?.textContent.replace(/^\d\. /, "") || value : "";
const stateWords = state => $(`[name=state] [data-key=${state}]`).textContent;
const paint = id => {
  const line = lineOf.get(id), told = latest(id), state = stateOf(id), was = before(id);
  if (line.dataset.now !== state) line.dataset.now = state;
  const parts = told && state !== "to-check" ? [stateWords(state), told.reason && wording("reason", told.reason), told.outcome && wording("outcome", told.outcome)] : [];
  if (was) parts.push(kept.dataset.changed.replace("{state}", stateWords(was)));
  let place = $(".state", line);
  if (!place && !parts.length) return;
  place ||= $(".meta", line).appendChild(document.createElement("span"));
  place.className = differ(id) ? "state differ" : "state";
  place.textContent = parts.filter(Boolean).map(part => ` · ${part}`).join("");
};

let drawn = "";
const deciding = (id, card) => {
  if (!panel) return;
  const told = latest(id);
  panel.hidden = false;
  for (const text of $$(".correction", card)) {
    if ($("button", text)) break;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = kept.dataset.copy;
    text.append(button);
  }
  $(".ask", card).after(panel);
  for (const radio of $$("[name=d-state]", panel)) radio.checked = radio.value === stateOf(id);
  for (const name of ["reason", "outcome", "owner", "due", "evidence", "note"]) within(name).value = told?.[name] || "";
  if (told && ["outcome", "owner", "due", "evidence", "note"].some(name => told[name])) $(".further", panel).open = true;
  within("who").value = memory.read("kzclaims-who") || "";
  $("#reasoned").hidden = stateOf(id) !== "dismissed";
  $("#differ").hidden = !differ(id);
  if (drawn !== id) kept.textContent = before(id) ? kept.dataset.changed.replace("{state}", stateWords(before(id))) : "";
  drawn = id;
};
const zoned = now => {
  const off = -now.getTimezoneOffset(), two = n => String(Math.trunc(Math.abs(n))).padStart(2, "0");
  return `${new Date(now - -off * 60000).toISOString().slice(0, -1)}${off < 0 ? "-" : "+"}${two(off / 60)}:${two(off % 60)}`;
};
const articlesOf = id => $$("[name=article] option").filter(option => tokens(id).has(option.value)).map(option => option.dataset.key);
const record = () => {
  if (!chosen || !panel) return;
  const state = $("[name=d-state]:checked", panel)?.value || "to-check", card = cardOf(chosen);
  $("#reasoned").hidden = state !== "dismissed";
  if (state === "dismissed" && !within("reason").value) { kept.textContent = kept.dataset.wait; return; }
  const who = within("who").value.trim();
  memory.write("kzclaims-who", who);
  const told = { conflict: chosen, stable: card.dataset.key, fingerprint: card.dataset.print, state, reason: state === "dismissed" ? within("reason").value : null, outcome: within("outcome").value || null, who, when: zoned(new Date()), owner: within("owner").value.trim(), due: within("due").value || null, evidence: within("evidence").value.trim(), note: within("note").value.trim(), articles: articlesOf(chosen), about: $("h3", card).textContent };
  kept.textContent = keep([told]) ? kept.dataset.kept : kept.dataset.lost;
  $("#differ").hidden = !differ(chosen);
};
const decideBy = state => {
  if (!chosen || !panel || !cards.has(chosen) || !panel.isConnected) return;
  if (address()[0] !== `c-${chosen}`) go(`c-${chosen}`, "replaceState");
  $(`[name=d-state][value=${state}]`, panel).checked = true;
  if (state === "dismissed") { $("#reasoned").hidden = false; within("reason").value = ""; within("reason").focus(); }
  record();
};
panel?.addEventListener("change", event => {
  if (event.target.type === "file" || event.target.name === "who" && !latest(chosen)) return;
  record();
});
within("reason")?.addEventListener("keydown", event => {
  if (event.key === "Escape") { deciding(chosen, cardOf(chosen)); focus(cardOf(chosen)); }
  if (event.key === "Enter" && event.target.value) { event.preventDefault(); focus(cardOf(chosen)); }
  if (/^[1-6]$/.test(event.key)) { event.preventDefault(); event.target.selectedIndex = Number(event.key); record(); focus(cardOf(chosen)); }
});
const give = (list, told) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([written(list)], { type: "application/json" }));
  link.download = "kzclaims-reviews.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  moved.textContent = told;
};
// Fields that only others know may name somebody too, so a file without names has ours alone.
const nameless = told => Object.fromEntries(NAMES.filter(name => name in told).map(name => [name, PRIVATE.includes(name) ? "" : told[name]]));
$("#export")?.addEventListener("click", () => {
  const safe = keep([]), left = store.filter(holds).length;
  give(store.map(nameless), left ? `${moved.dataset.left.replace("{n}", shownAs(left))}${safe ? "" : ` ${kept.dataset.lost}`}` : moved.dataset.bare);
});
$("#export-named")?.addEventListener("click", () => {
  keep([]);
  give(store, moved.dataset.named.replace("{n}", shownAs(store.length)));
});
$("#import")?.addEventListener("change", event => {
  const [file] = event.target.files, reader = new FileReader();
  if (!file) return;
  reader.onload = () => {
    try {
      settle([...load(), ...store]);
      // A file without names is silent on notes: those of somebody here who gave no name are not taken away by it.
      const mine = told => holds(told) ? told : { ...told, ...Object.fromEntries(Object.entries(store.find(own => own.conflict === told.conflict && !own.who) ?? {}).filter(([name]) => PRIVATE.includes(name))) };
      const more = parsed(reader.result).filter(sound), unnamed = more.filter(told => !told.who).length;
      const safe = keep(more.map(mine));
      deciding(chosen, cardOf(chosen));
      moved.textContent = `${moved.dataset.taken.replace("{n}", shownAs(more.length))}${unnamed ? ` ${moved.dataset.nameless.replace("{n}", shownAs(unnamed))}` : ""}${safe ? "" : ` ${kept.dataset.lost}`}`;
    } catch { moved.textContent = moved.dataset.bad; }
    event.target.value = "";
  };
  reader.readAsText(file);
});
addEventListener("storage", event => { if (event.key === KEPT) { settle([...load(), ...store]); ids.forEach(paint); narrow(); } });

settle(load());
if (store.length) ids.forEach(paint);
else for (const line of $$("#list [data-state], #list [data-was]")) paint(line.id.slice(2));
follow();
