// Before the first paint: colours and language, from the address, the choices kept here, and the browser.
(function () {
  var root = document.documentElement;
  var saved;
  try {
    saved = JSON.parse(localStorage.getItem('mailwright.settings'));
  } catch {
    saved = null; // storage is forbidden, or holds something else
  }
  if (!saved || saved.version !== 1) saved = {};
  function asked(key) {
    var found = new RegExp('[?&#]' + key + '=([a-z]+)').exec(location.search + location.hash);
    return found && found[1];
  }
  function first(allowed, wishes) {
    return wishes.filter(function (wish) {
      return allowed.indexOf(wish) >= 0;
    })[0];
  }
  root.dataset.theme = first(['system', 'light', 'dark'], [asked('theme'), saved.theme]) || 'system';
  root.dataset.page = root.lang;
  var browser = (navigator.languages || []).map(function (tag) {
    return tag.slice(0, 2);
  });
  // Whoever opened ./de/ wants German, whatever the browser says.
  var page = root.lang === 'de' ? ['de'] : [];
  var wanted = first(['en', 'de'], [asked('lang'), saved.language].concat(page, browser)) || 'en';
  root.dataset.wanted = wanted;
  fetchAhead(wanted);
  // The page knows its address only here, and a search engine takes the other language's address only in full.
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('link[hreflang]').forEach(function (link) {
      link.setAttribute('href', link.href);
    });
  });
  root.lang = wanted;

  // What a link to a report or a tool needs, at once and not when the page has found out (src/build/ahead.ts).
  function fetchAhead(language) {
    var meta = document.querySelector('meta[name="ahead"]');
    // A kind of record has a list of its own.
    var path = /^#(([a-z]+)(?:\/[a-z-]+)?)([=?/]|$)/.exec(location.hash);
    var names = path && path[3] !== '=' ? [path[1], path[2]] : ['check'];
    if (!meta || (!path && !/[?&](domain|d|q)=/.test(location.search))) return;
    var ahead = JSON.parse(meta.content);
    var route = names.filter(function (name) {
      return Object.hasOwn(ahead.routes, name);
    })[0];
    var places = route ? ahead.routes[route][language] : [];
    var base = document.currentScript.src;
    // A check that waits for the person draws no report yet, and browsers complain of a style that nobody uses.
    var waits = route === 'check' && (!saved.always || saved.silent) && !/[?&]snap=/.test(location.hash);
    places.forEach(function (place) {
      var link = document.createElement('link');
      var isStyle = /\.css$/.test(ahead.files[place]);
      if (isStyle && waits) return;
      link.rel = isStyle ? 'preload' : 'modulepreload';
      link.as = isStyle ? 'style' : 'script';
      link.crossOrigin = '';
      link.href = new URL(ahead.files[place], base).href;
      document.head.append(link);
    });
  }
})();
