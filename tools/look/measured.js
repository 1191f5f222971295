// What is wrong in how the page is set, as far as it can be measured: a list of [fault, words, where], each once.
() => {
  const found = new Map();
  const wide = document.documentElement.clientWidth;
  const path = (node) => {
    const parts = [];
    for (let each = node; each && each !== document.body && parts.length < 4; each = each.parentElement) {
      const of = each.getAttribute("class");
      parts.unshift(each.tagName.toLowerCase() + (each.id && !/\d/.test(each.id) ? "#" + each.id : "") + (of ? "." + of.trim().split(/\s+/).join(".") : ""));
    }
    return parts.join(" > ");
  };
  const tell = (fault, node, words) => {
    const where = path(node);
    const key = fault + "|" + where;
    const old = found.get(key);
    if (old) { old[3] += 1; } else { found.set(key, [fault, (words || node.textContent || "").trim().replace(/\s+/g, " ").slice(0, 90), where, 1]); }
  };
  const seen = (node) => node.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) && node.getClientRects().length > 0;
  const moves = (node) => {
    for (let each = node; each && each !== document.body; each = each.parentElement) {
      if (/(auto|scroll)/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth) { return true; }
    }
    return false;
  };
  if (document.documentElement.scrollWidth > wide + 1) { tell("the page is wider than the screen", document.body, String(document.documentElement.scrollWidth)); }
  for (const node of document.querySelectorAll("body *")) {
    if (node.closest("svg.store") || !seen(node)) { continue; }
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    if ((box.right > wide + 1 || box.left < -1) && box.width > 0 && !node.closest("svg") && !moves(node)) { tell("out of the screen", node); }
    if (/(hidden|clip)/.test(style.overflowY) && node.scrollHeight > node.clientHeight + 3 && node.textContent.trim() && !node.closest("svg")) { tell("cut below", node); }
    if (/(hidden|clip)/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1 && !node.closest("svg")) { tell("cut", node); }
    if (/^(UL|OL|TABLE|TBODY|DL|DD|TD|P|H2|H3|H4|SECTION|BLOCKQUOTE|FIGURE)$/.test(node.tagName) && !node.textContent.trim() && !node.querySelector("svg, img, input, select")
      && node.tagName !== "TD" && box.height > 0) { tell("empty", node); }
    if (/^H[2-4]$/.test(node.tagName)) {
      let next = node;
      while (next && !next.nextElementSibling && next.parentElement && !/^(MAIN|BODY)$/.test(next.parentElement.tagName)) { next = next.parentElement; }
      next = next && next.nextElementSibling;
      const head = next && (/^H[2-4]$/.test(next.tagName) ? next : null);
      if (head && head.tagName <= node.tagName && !node.querySelector("small")) { tell("a heading with nothing under it", node); }
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || /^(SCRIPT|STYLE|OPTION)$/.test(parent.tagName) || parent.closest("svg") || (parent.tagName === "DETAILS" && !parent.open) || !seen(parent)) { continue; }
    for (const word of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = Array.from(range.getClientRects()).filter((each) => each.width > 0.5);
      if (lines.length > 1 && Math.abs(lines[0].top - lines[lines.length - 1].top) > 4 && !/hash|code/i.test(parent.className + parent.tagName) && getComputedStyle(parent).overflowWrap !== "anywhere") { tell("a word is broken", parent, word[0]); }
      if (lines.length > 2) { tell("a column of single letters", parent, word[0]); }
    }
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) { if (line.width > 1 && line.height > 1 && !parent.closest(".menu, thead")) { texts.push([line, parent]); } }
    if (parseFloat(getComputedStyle(parent).fontSize) < 10.95) { tell("letters under 11 px", parent); }
  }
  texts.sort((a, b) => a[0].top - b[0].top);
  for (let i = 0; i < texts.length; i += 1) {
    const [one, of] = texts[i];
    for (let j = i + 1; j < texts.length && texts[j][0].top < one.bottom - 3; j += 1) {
      const [two, other] = texts[j];
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      const cell = of.closest("td, th"), next = other.closest("td, th");
      if (across > -3 && across <= 2 && down > Math.min(one.height, two.height) * 0.5 && cell && next && cell !== next) { tell("columns without space", of, of.textContent.trim().slice(0, 40) + " | " + other.textContent.trim().slice(0, 40)); }
      if (across > 2 && down > Math.min(one.height, two.height) * 0.5) { tell("words lie upon words", of, of.textContent.trim().slice(0, 40) + " | " + other.textContent.trim().slice(0, 40)); }
    }
  }
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.closest("svg.store") || !seen(svg)) { continue; }
    const frame = svg.getBoundingClientRect();
    const labels = Array.from(svg.querySelectorAll("text")).map((each) => [each.getBoundingClientRect(), each]);
    labels.forEach(([box, label], index) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) { tell("a label runs out of its picture", label); }
      labels.slice(index + 1).forEach(([other, second]) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        if (across > 1 && down > 3) { tell("a label lies upon another", label, label.textContent + " | " + second.textContent); }
      });
      const scaled = label.getScreenCTM() && parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a;
      if (scaled && scaled < 10.95) { tell("a label under 11 px", label, label.textContent + " " + scaled.toFixed(1)); }
    });
  }
  return Array.from(found.values());
}
