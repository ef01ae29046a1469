/**
 * Starts the pages' scripts where the browser has what they use: Chromium 86, Firefox 78, Safari 14 and later. What is
 * asked for below came to all three with exactly those. Older ones keep the pages as they are without scripts, and a
 * line says which browsers give more; so this file is written in what every browser with modules reads.
 */
(function () {
  if (!('replaceChildren' in Element.prototype) || typeof BigInt !== 'function') {
    document.getElementById('older').removeAttribute('hidden');
    return;
  }
  // Safari 14.0 alone: it has gaps in grids, and says yes when asked for the property.
  if (!('aspectRatio' in document.body.style) && !hasFlexGap()) document.documentElement.className += ' no-flex-gap';
  var script = document.createElement('script');
  script.type = 'module';
  script.src = '/js/pages.js';
  script.onerror = function () {
    document.getElementById('unscripted').removeAttribute('hidden');
  };
  document.head.appendChild(script);

  function hasFlexGap() {
    var box = document.createElement('div');
    box.style.cssText = 'position:absolute;display:flex;flex-direction:column;row-gap:1px';
    box.appendChild(document.createElement('div'));
    box.appendChild(document.createElement('div'));
    document.body.appendChild(box);
    var has = box.scrollHeight === 1;
    document.body.removeChild(box);
    return has;
  }
})();
