"use strict";
// Everything can be read without this script; it adds the filters and opens what an address points into.
(function () {
  var items = Array.prototype.slice.call(document.querySelectorAll(".item"));
  var lists = Array.prototype.slice.call(document.querySelectorAll(".list"));
  var box = document.getElementById("filters");
  var fields = {};
  ["position", "claim", "category", "issue", "state", "group", "text"].forEach(function (name) {
    var field = document.getElementById("filter-" + name);
    if (field) { fields[name] = field; }
  });

  function has(list, word) { return (" " + list + " ").indexOf(" " + word + " ") >= 0; }

  function apply() {
    var text = fields.text.value.trim().toLowerCase();
    var shown = 0;
    items.forEach(function (item) {
      var fits = (!fields.position.value || item.dataset.position === fields.position.value)
        && (!fields.claim || !fields.claim.value || item.dataset.claim === fields.claim.value)
        && (!fields.category || !fields.category.value || has(item.dataset.categories, fields.category.value))
        && (!fields.issue || !fields.issue.value || has(item.dataset.issues, fields.issue.value))
        && (!fields.state.value || has(item.dataset.states, fields.state.value))
        && (!fields.group.value || has(item.dataset.groups, fields.group.value))
        && (!text || item.textContent.toLowerCase().indexOf(text) >= 0);
      item.hidden = !fits;
      if (fits) { shown += 1; }
    });
    lists.forEach(function (list) { list.hidden = shown < items.length && !list.querySelector(".item:not([hidden])"); });
    var counted = document.getElementById("filter-count");
    counted.textContent = counted.dataset.said.replace("%1", shown).replace("%2", items.length);
    document.getElementById("filter-none").hidden = shown > 0;
  }

  function clear() {
    Object.keys(fields).forEach(function (name) { fields[name].value = ""; });
    apply();
  }

  function reveal() {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
    if (!target) { return; }
    if (target.closest("[hidden]")) { clear(); }
    for (var node = target; node; node = node.parentElement) { if (node.tagName === "DETAILS") { node.open = true; } }
    target.scrollIntoView();
  }

  if (box && items.length) {
    box.hidden = false;
    Object.keys(fields).forEach(function (name) { fields[name].addEventListener("input", apply); });
    Array.prototype.forEach.call(document.querySelectorAll(".scripted"), function (node) { node.hidden = false; });
    document.getElementById("filter-clear").addEventListener("click", clear);
    Array.prototype.forEach.call(document.querySelectorAll("a.filter"), function (link) {
      link.href = "#recommendations";
      link.addEventListener("click", function () {
        clear();
        ["position", "claim", "category", "issue", "state", "group"].forEach(function (name) { if (fields[name] && link.dataset[name]) { fields[name].value = link.dataset[name]; } });
        apply();
      });
    });
    apply();
  }
  // On paper all chapters are open, unless a reader chose the open one; a browser that opens them by the style sheet loses nothing by it.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    var one = document.getElementById("paper-open");
    if (one && one.checked) { return; }
    Array.prototype.forEach.call(document.querySelectorAll("details.chapter"), function (node) { node.removeAttribute("name"); });
    closed = Array.prototype.filter.call(document.querySelectorAll("details.chapter"), function (node) { return !node.open; });
    closed.forEach(function (node) { node.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (node) { node.open = false; });
    Array.prototype.forEach.call(document.querySelectorAll("details.chapter"), function (node) { node.setAttribute("name", "chapter"); });
  });
  window.addEventListener("hashchange", reveal);
  if (location.hash) { reveal(); }
}());
