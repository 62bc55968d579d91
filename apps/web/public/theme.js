// Before the first paint: the theme that this person chose in this browser.
(() => {
  const choice = localStorage.getItem('weft.theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
})();
