
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1));
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  if (target) target.scrollIntoView();
};
addEventListener("hashchange", reveal);
if (location.hash) reveal();
addEventListener("beforeprint", () => document.querySelectorAll("details:not([open])").forEach(d => { d.open = true; d.dataset.shut = ""; }));
addEventListener("afterprint", () => document.querySelectorAll("details[data-shut]").forEach(d => { d.removeAttribute("open"); delete d.dataset.shut; }));
