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
    bar.value = told.done;
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
    const before = document.createRange();
    before.setStart(copy, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const ahead = document.createElement("div");
    ahead.append(before.cloneContents());
    const words = plain(held);
    const lead = words.length - words.trimStart().length;
    if (!words.trim()) return;
    document.getElementById("quote").value = words.trim();
    document.getElementById("start").value = [...(plain(ahead) + words.slice(0, lead))].length;
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
