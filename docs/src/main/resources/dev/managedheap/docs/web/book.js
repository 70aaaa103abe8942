// What a page does beyond being read: theme, copying, search, the place in the contents.
(function () {
  "use strict";
  var root = document.documentElement;
  var nav = document.getElementById("contents");

  // Dark or light, remembered.
  var button = document.querySelector(".theme");
  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() {
    button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
  }
  button.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch (e) { /* it lasts for this page */ }
    label();
  });
  label();

  // Copy the code of a listing, or the program of a run.
  document.querySelectorAll("figure.listing, figure.run").forEach(function (figure) {
    var copy = document.createElement("button");
    copy.type = "button";
    copy.className = "copy";
    copy.textContent = "Copy";
    copy.addEventListener("click", function () {
      var text;
      if (figure.classList.contains("run")) {
        text = Array.prototype.map.call(figure.querySelectorAll("td.program"), function (cell) {
          return cell.textContent;
        }).join("\n");
      } else {
        var code = figure.querySelector("pre").cloneNode(true);
        code.querySelectorAll(".conum").forEach(function (mark) { mark.remove(); });
        text = code.textContent;
      }
      write(text + "\n", function (done) {
        copy.textContent = done ? "Copied" : "Not copied";
        setTimeout(function () { copy.textContent = "Copy"; }, 1500);
      });
    });
    figure.querySelector(".bar").appendChild(copy);
  });
  function write(text, then) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { then(true); }, function () { then(false); });
      return;
    }
    var area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.appendChild(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (e) { done = false; }
    area.remove();
    then(done);
  }

  // Search: loaded when it is first used.
  var input = document.getElementById("search");
  var found = document.getElementById("found");
  var index = null;
  function load(file, then) {
    var script = document.createElement("script");
    script.src = "assets/" + file;
    script.onload = then;
    document.head.appendChild(script);
  }
  var isLoading = false;
  function prepare() {
    if (isLoading) { return; }
    isLoading = true;
    load("lunr.min.js", function () {
      load("search-data.js", function () {
        index = lunr(function () {
          this.ref("id");
          this.field("title", { boost: 8 });
          this.field("text");
          window.BOOK_SECTIONS.forEach(function (section, id) {
            this.add({ id: id, title: section[2], text: section[3] });
          }, this);
        });
        search();
      });
    });
  }
  function marked(text, words) {
    var span = document.createElement("small");
    var lower = text.toLowerCase();
    var first = -1;
    words.forEach(function (word) {
      var at = lower.indexOf(word);
      if (at >= 0 && (first < 0 || at < first)) { first = at; }
    });
    var from = Math.max(0, first - 40);
    var piece = (from > 0 ? "… " : "") + text.slice(from, from + 130) + "…";
    var rest = piece;
    while (rest) {
      var next = -1, length = 0;
      words.forEach(function (word) {
        var at = rest.toLowerCase().indexOf(word);
        if (at >= 0 && (next < 0 || at < next)) { next = at; length = word.length; }
      });
      if (next < 0) { break; }
      span.appendChild(document.createTextNode(rest.slice(0, next)));
      var mark = document.createElement("mark");
      mark.textContent = rest.slice(next, next + length);
      span.appendChild(mark);
      rest = rest.slice(next + length);
    }
    span.appendChild(document.createTextNode(rest));
    return span;
  }
  function search() {
    var words = input.value.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [];
    if (!words.length) { found.textContent = ""; return; }
    if (!index) { prepare(); return; }
    var hits = index.query(function (query) {
      words.forEach(function (word) {
        query.term(lunr.tokenizer(word), { boost: 10 });
        query.term(word, { wildcard: lunr.Query.wildcard.TRAILING });
      });
    }).slice(0, 8);
    found.textContent = "";
    if (!hits.length) {
      var says = document.createElement("p");
      says.textContent = "Nothing found for “" + input.value + "”.";
      found.appendChild(says);
      return;
    }
    var list = document.createElement("ol");
    hits.forEach(function (hit) {
      var section = window.BOOK_SECTIONS[hit.ref];
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = section[0];
      var title = document.createElement("b");
      title.textContent = section[2];
      var chapter = document.createElement("small");
      chapter.textContent = section[1];
      link.append(title, chapter, marked(section[3], words));
      item.appendChild(link);
      list.appendChild(item);
    });
    found.appendChild(list);
  }
  input.addEventListener("focus", prepare);
  input.addEventListener("input", search);
  nav.addEventListener("keydown", function (event) {
    var links = Array.prototype.slice.call(found.querySelectorAll("a"));
    var at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      input.value = "";
      found.textContent = "";
      closeNav();
    } else if (event.key === "ArrowDown" && links.length && (at >= 0 || document.activeElement === input)) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at ? links[at - 1] : input).focus();
    } else if (event.key === "Enter" && document.activeElement === input && links.length) {
      links[0].click();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      if (getComputedStyle(nav).display === "none") { nav.classList.add("open"); }
      input.focus();
    }
  });

  // The contents of a phone.
  var menu = document.querySelector(".menu");
  function closeNav() {
    if (nav.classList.contains("open")) { nav.classList.remove("open"); menu.focus(); }
  }
  menu.addEventListener("click", function (event) {
    event.preventDefault();
    nav.classList.add("open");
    nav.querySelector(".close").focus();
  });
  nav.addEventListener("click", function (event) {
    if (event.target.closest("a")) { nav.classList.remove("open"); }
  });

  // The section that is being read.
  var links = {};
  nav.querySelectorAll("ul ul a").forEach(function (link) { links[link.hash.slice(1)] = link; });
  if ("IntersectionObserver" in window) {
    var watch = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (entry.isIntersecting) {
          Object.keys(links).forEach(function (id) {
            links[id].classList.toggle("here", id === entry.target.id);
          });
        }
      });
    }, { rootMargin: "-10% 0px -75% 0px" });
    document.querySelectorAll("h2[id]").forEach(function (heading) { watch.observe(heading); });
  }
})();
