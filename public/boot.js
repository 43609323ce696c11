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
  // The page knows its address only here, and a search engine takes the other language's address only in full.
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('link[hreflang]').forEach(function (link) {
      link.setAttribute('href', link.href);
    });
  });
  root.lang = wanted;
})();
