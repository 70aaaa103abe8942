// What the browser is asked about a page. Each answers with a list of what is wrong; but
// controlsToReach, which opens all that can be opened, with what controlsNotReached looks for.

function foreignRequests() {
  return performance.getEntriesByType("resource")
    .map(function (entry) { return entry.name; })
    .filter(function (name) { return !name.startsWith("file:") && !name.startsWith("data:"); });
}

function headingsOutOfOrder() {
  var wrong = [];
  var last = 0;
  document.querySelectorAll("h1,h2,h3,h4,h5,h6").forEach(function (heading) {
    var level = Number(heading.tagName[1]);
    if (level > last + 1) { wrong.push(heading.tagName + " " + heading.textContent); }
    last = level;
  });
  if (document.querySelectorAll("h1").length !== 1) { wrong.push("not one h1"); }
  return wrong;
}

function imagesWithoutText() {
  var wrong = [];
  document.querySelectorAll("img").forEach(function (image) {
    if (!image.alt) { wrong.push(image.src); }
  });
  document.querySelectorAll("svg:not([aria-hidden])").forEach(function (svg) {
    if (!(svg.getAttribute("aria-label") || "").trim()) { wrong.push("svg " + svg.parentNode.id); }
  });
  return wrong;
}

function controlsWithoutName() {
  var wrong = [];
  document.querySelectorAll("a[href],button,input,summary").forEach(function (control) {
    var name = control.getAttribute("aria-label") || control.textContent.trim()
      || (control.labels && control.labels.length && control.labels[0].textContent);
    if (!name) { wrong.push(control.outerHTML.slice(0, 80)); }
  });
  return wrong;
}

function controlsToReach() {
  document.querySelectorAll("details").forEach(function (details) { details.open = true; });
  window.toReach = new Set(
    Array.from(document.querySelectorAll("a[href],button,input,summary"))
      .filter(function (control) { return control.getClientRects().length > 0; }));
  document.addEventListener("focusin", function (event) { window.toReach.delete(event.target); });
  return Array.from(window.toReach).map(function (control) { return control.tagName; });
}

function controlsNotReached() {
  return Array.from(window.toReach)
    .map(function (control) { return control.outerHTML.slice(0, 80); });
}

function sidewaysScroll() {
  var page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) { return []; }
  var wrong = ["the page is " + page.scrollWidth + " wide in " + page.clientWidth];
  document.querySelectorAll("main *").forEach(function (element) {
    if (element.getBoundingClientRect().right > page.clientWidth + 1
        && !element.closest("pre,.lines,.drawing,.table")) {
      wrong.push(element.tagName + "." + element.className + " " + element.textContent.slice(0, 40));
    }
  });
  return wrong.slice(0, 5);
}

function colour(text) {
  var parts = (text.match(/[\d.]+/g) || []).map(Number);
  return { r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1 };
}

function luminance(c) {
  return [c.r, c.g, c.b].map(function (v) {
    v /= 255;
    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }).reduce(function (sum, v, i) { return sum + v * [0.2126, 0.7152, 0.0722][i]; }, 0);
}

function contrast(a, b) {
  var x = luminance(a), y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function backgroundOf(element) {
  for (var e = element; e; e = e.parentElement) {
    var c = colour(getComputedStyle(e).backgroundColor);
    if (c.a > 0.99) { return c; }
  }
  return { r: 255, g: 255, b: 255, a: 1 };
}

function behindInDrawing(text) {
  var box = text.getBBox();
  var x = box.x + box.width / 2, y = box.y + box.height / 2;
  var found = null;
  text.ownerSVGElement.querySelectorAll("rect").forEach(function (rect) {
    var r = rect.getBBox();
    var fill = getComputedStyle(rect).fill;
    if (fill !== "none" && x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height) {
      found = colour(fill);
    }
  });
  return found || backgroundOf(text.ownerSVGElement.parentElement);
}

function lowContrast() {
  var wrong = {};
  var walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    var node = walker.currentNode;
    var element = node.parentElement;
    if (!node.textContent.trim() || !element.getClientRects().length) { continue; }
    if (element.closest("script,style,.skip")) { continue; }
    var style = getComputedStyle(element);
    if (style.visibility === "hidden" || element.closest(".anchor")) { continue; }
    var drawn = element.tagName === "text";
    var ratio = contrast(
      colour(drawn ? style.fill : style.color),
      drawn ? behindInDrawing(element) : backgroundOf(element));
    var size = parseFloat(style.fontSize);
    var large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      var place = element.tagName + "." + (element.getAttribute("class") || "");
      wrong[place] = place + " " + ratio.toFixed(2) + " \"" + node.textContent.trim().slice(0, 30) + "\"";
    }
  }
  return Object.values(wrong);
}
