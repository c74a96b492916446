"use strict";
// How far the check is: the server tells, and at the end the page shows what it found.
const going = document.querySelector("[data-progress]");
if (going && "EventSource" in window) {
  const bar = going.querySelector("progress");
  const step = going.querySelector(".step");
  const source = new EventSource(going.dataset.progress);
  const show = event => {
    const told = JSON.parse(event.data);
    if (!told.text) return;
    bar.max = told.total;
    if (told.total > 1) bar.value = told.done;
    else bar.removeAttribute("value"); // One step: it goes on, nobody knows how far.
    step.textContent = told.text;
  };
  source.addEventListener("step", show);
  source.addEventListener("ended", () => { source.close(); location.replace("/"); });
}

// Words selected in the text go into the form of a new claim, with their place in code points.
const copy = document.getElementById("copy");
if (copy) {
  const plain = node => {
    const clone = node.cloneNode(true);
    clone.querySelectorAll("sup.marks").forEach(mark => mark.remove());
    return clone.textContent;
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!copy.contains(range.commonAncestorContainer)) return;
    const held = document.createElement("div");
    held.append(range.cloneContents());
    const words = plain(held);
    if (!words.trim()) return;
    document.getElementById("add").open = true;
    document.getElementById("quote").value = words.trim();
    // Where it starts in the file: each piece of the text tells where it begins.
    const from = range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer;
    const piece = from.closest("[data-start]");
    const lead = words.length - words.trimStart().length;
    if (!piece) { document.getElementById("start").value = ""; return; }
    const before = document.createRange();
    before.selectNodeContents(piece);
    before.setEnd(range.startContainer, range.startOffset);
    const ahead = [...before.toString(), ...words.slice(0, lead)].length;
    document.getElementById("start").value = Number(piece.dataset.start) + ahead;
  });
  document.getElementById("quote").addEventListener("input", () => { document.getElementById("start").value = ""; });
}

// A reason is asked for only where somebody dismisses.
const decide = document.getElementById("decide");
if (decide) {
  const reason = document.getElementById("reason");
  const follow = () => {
    const chosen = decide.querySelector("[name=state]:checked");
    reason.required = Boolean(chosen) && chosen.value === "dismissed";
    reason.disabled = !reason.required;
  };
  decide.addEventListener("change", follow);
  follow();
}
