/** The script of the pages made by the server, for any browser of the last years: forms that send an action, and the search on the page of the API. */
export const pageScript = `'use strict';
const mark = document.querySelector('[data-csrf]');
const headers = { 'content-type': 'application/json', 'x-halfsky-client': 'web' };
if (mark) headers['x-csrf-token'] = mark.dataset.csrf;
const valueOf = (input) => (input.type === 'checkbox' ? input.checked : input.type === 'number' ? Number(input.value) : input.value);
for (const form of document.querySelectorAll('form[data-action]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = form.querySelector('.answer');
    const button = form.querySelector('button');
    const input = Object.fromEntries([...form.querySelectorAll('input')].filter((one) => one.type === 'checkbox' || one.value !== '').map((one) => [one.name, valueOf(one)]));
    button.disabled = true;
    answer.textContent = '';
    try {
      const response = await fetch('/api/' + form.dataset.action, { method: 'POST', headers, body: JSON.stringify(input) });
      if (response.ok) { location.assign('/'); return; }
      const told = await response.json();
      answer.textContent = [told.message, ...(told.reasons || []).map((reason) => reason.message)].join(' ');
    } catch {
      answer.textContent = '连接不上服务器，请稍后再试。';
    }
    button.disabled = false;
  });
}
// Whoever comes by a link from elsewhere comes without the cookie (SameSite=Strict): ask again from here, and show them their page.
if (document.querySelector('form[data-action="accounts.sign-in"]')) {
  fetch('/api/session').then((response) => response.json()).then((session) => { if (session.person) location.replace(location.pathname); }).catch(() => undefined);
}
const search = document.querySelector('#search');
if (search) {
  const entries = [...document.querySelectorAll('details[data-words]')];
  const narrow = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const entry of entries) entry.hidden = !words.every((word) => entry.dataset.words.includes(word));
    for (const section of document.querySelectorAll('section[data-module]')) section.hidden = !section.querySelector('details:not([hidden])');
    document.querySelector('#none').hidden = entries.some((entry) => !entry.hidden);
  };
  search.addEventListener('input', narrow);
  narrow();
  const openNamed = () => {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named && named.tagName === 'DETAILS') { named.open = true; named.scrollIntoView(); }
  };
  addEventListener('hashchange', openNamed);
  openNamed();
}
`;
