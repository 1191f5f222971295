"use strict";
// Everything works without this script. It copies a passage with its source, says what was chosen, takes files that are dropped, and looks again at
// a page that is being made.
(function () {
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  each(".scripted", function (node) { node.hidden = false; });
  each(".unscripted", function (node) { node.hidden = true; });

  each("[data-copies]", function (button) {
    var text = document.getElementById(button.dataset.copies);
    var done = button.parentElement.querySelector(".done");
    function selected() {
      var range = document.createRange();
      range.selectNodeContents(text);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
    button.addEventListener("click", function () {
      var words = text.dataset.copied;
      if (!navigator.clipboard) { selected(); done.textContent = button.dataset.select; return; }
      navigator.clipboard.writeText(words).then(
        function () { done.textContent = button.dataset.done; },
        function () { selected(); done.textContent = button.dataset.select; }
      );
    });
  });

  each(".hand-in", function (form) {
    var said = form.querySelector(".chosen");
    function count() {
      var number = 0;
      Array.prototype.forEach.call(form.querySelectorAll("input[type=file]"), function (input) { number += input.files.length; });
      said.textContent = number ? (number === 1 ? said.dataset.one : said.dataset.many.replace("#", number)) : "";
    }
    form.addEventListener("change", count);
    each(".hand-in .drop", function (label) {
      var input = label.querySelector("input");
      ["dragover", "dragenter"].forEach(function (name) { label.addEventListener(name, function (event) { event.preventDefault(); label.classList.add("over"); }); });
      ["dragleave", "drop"].forEach(function (name) { label.addEventListener(name, function () { label.classList.remove("over"); }); });
      label.addEventListener("drop", function (event) {
        event.preventDefault();
        if (event.dataTransfer.files.length && !input.webkitdirectory) { input.files = event.dataTransfer.files; count(); }
      });
    });
  });

  each("[data-again]", function (node) { window.setTimeout(function () { window.location.reload(); }, 1000 * Number(node.dataset.again)); });

  // What an address names inside of something that is closed is opened.
  function reveal() {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(window.location.hash.slice(1))); } catch (error) { return; }
    for (var node = target; node; node = node.parentElement) { if (node.tagName === "DETAILS") { node.open = true; } }
  }
  window.addEventListener("hashchange", reveal);
  if (window.location.hash) { reveal(); }
}());
