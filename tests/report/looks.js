({
  // Every text that is seen outside the window, but in what is scrolled by itself or meant for screen readers.
  outside() {
    const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const wide = document.documentElement.clientWidth + 1, apart = ".scroll, .unseen, .tabs, noscript, option, dialog";
    for (let node; (node = walker.nextNode()); ) {
      if (!node.data.trim() || node.parentElement.closest(apart)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width && (box.left < -1 || box.right > wide)) found.push(node.data.slice(0, 60));
    }
    return found;
  },
  // Every element that hides a part of its own text; a sentence of the list may end in an ellipsis: the detail has it.
  clipped() {
    return [...document.querySelectorAll("main *")].filter(e => {
      const hides = e.clientWidth && getComputedStyle(e).overflow === "hidden" && !e.matches(".unseen, .sum, .file, .pile thead");
      return hides && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
    }).map(e => e.outerHTML.slice(0, 100));
  },
  // What stands on another line than the word it belongs to: a French sign set apart, within a piece of text or beside it.
  parted() {
    const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const top = (node, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    };
    for (let node, last = null; (node = walker.nextNode()); last = node) {
      // The number of a mark is no word of the text.
      while (node?.parentElement.matches(".m, .marks *")) node = walker.nextNode();
      if (!node) break;
      if (!node.parentElement.closest("[lang=fr]:not(html)") || !node.parentElement.offsetParent) continue;
      const beside = last?.parentElement.closest("p, blockquote, li") === node.parentElement.closest("p, blockquote, li");
      if (beside && (/« $/.test(last.data) && top(last, last.length - 2) !== top(node, 0)
        || /^ [;:!?»%]/.test(node.data) && top(last, last.length - 1) !== top(node, 1))) found.push(last.data.slice(-20) + node.data);
      for (const sign of node.data.matchAll(/[\p{L}\d.] [;:!?»%]|« [\p{L}\d]/gu))
        if (top(node, sign.index) !== top(node, sign.index + 2)) found.push(node.data.slice(sign.index - 20));
    }
    return found;
  },
  // Labels of a picture that lie over each other or over a box.
  over(picture) {
    const labels = [...document.querySelectorAll(`${picture} .label`)];
    const boxes = [...document.querySelectorAll(`${picture} .box`)];
    const lies = (a, b) => {
      const p = a.getBoundingClientRect(), q = b.getBoundingClientRect();
      const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      return Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && high > 3;
    };
    const pairs = labels.flatMap((a, n) => [...labels.slice(n + 1), ...boxes].map(b => [a, b]));
    return pairs.filter(([a, b]) => lies(a, b)).map(([a, b]) => `${a.textContent} / ${b.textContent || b.outerHTML}`);
  },
  // Texts of the timeline that lie over each other, or outside it.
  crowded() {
    const drawn = document.querySelector("svg.timeline"), whole = drawn.getBoundingClientRect();
    const texts = [...drawn.querySelectorAll(".dated, .subject, .property, text.year")];
    const at = texts.map(e => e.getBoundingClientRect());
    const outside = texts.filter((e, n) => at[n].left < whole.left - 1 || at[n].right > whole.right + 1);
    const over = (a, b) => {
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && high > 4;
    };
    const pairs = texts.flatMap((_, n) => texts.slice(n + 1).map((_, k) => [n, n + 1 + k]));
    const told = pairs.filter(([n, k]) => over(at[n], at[k])).map(([n, k]) => [texts[n], texts[k]]);
    return [...outside.map(e => [e]), ...told].map(all => all.map(e => e.textContent).join(" / "));
  },
  // Texts and signs of nearly the colour that they stand on.
  drowned() {
    const numbers = told => (told.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    const light = told => {
      const [r, g, b] = numbers(told).map(n => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const under = e => {
      for (; e; e = e.parentElement) {
        const told = getComputedStyle(e).backgroundColor;
        if ((numbers(told)[3] ?? 1) > 0.5) return told;
      }
      return getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "rgb(0 0 0)" : "rgb(255 255 255)";
    };
    return [...document.querySelectorAll("main *, header *")].filter(e => {
      const style = getComputedStyle(e), own = [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || e.matches(".unseen, option, svg *")) return false;
      const sign = e.matches(".sign");
      if (!own && !sign) return false;
      const [a, b] = [light(sign ? style.backgroundColor : style.color), light(under(sign ? e.parentElement : e))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3;
    }).map(e => e.textContent.trim() || e.outerHTML.slice(0, 60));
  },
})
