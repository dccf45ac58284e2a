// Progressive enhancement only: every page works without it.
const here = document.querySelector('script[data-govuk]')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
import(here.dataset.govuk).then(({ initAll }) => initAll())

// What was typed is kept in this tab until it is saved, so that a session or a database that ends loses
// nothing. Never passwords; for the same person only; gone when they sign out or go elsewhere on purpose.
const typed = () => Object.keys(sessionStorage).filter(k => k.startsWith('typed:'))
const forget = () => typed().forEach(k => sessionStorage.removeItem(k))
const read = k => JSON.parse(sessionStorage.getItem(k) || 'null')
const person = document.getElementById('timeout')?.dataset.person
if (person) {
  if (sessionStorage.getItem('person') !== person) forget()
  sessionStorage.setItem('person', person)
}
// asked to sign in half-way
if (document.getElementById('sign-in')) typed().forEach(k => sessionStorage.setItem(k, JSON.stringify({ ...read(k), lost: true })))
const form = document.getElementById('form')
if (form && person) {
  const key = 'typed:' + form.getAttribute('action')
  const inputs = () => form.querySelectorAll('textarea, input[type=text], select, input[type=radio], input[type=checkbox]')
  const ticks = i => i.type === 'radio' || i.type === 'checkbox'
  const name = i => ticks(i) ? i.name + '=' + i.value : i.name
  const kept = read(key)
  sessionStorage.removeItem(key)
  const keep = sent => {
    const values = {}
    inputs().forEach(i => { values[name(i)] = ticks(i) ? i.checked : i.value })
    sessionStorage.setItem(key, JSON.stringify({ values, lost: sent }))
  }
  if (document.querySelector('.govuk-error-summary')) keep(false)
  else if (kept && kept.lost) {
    inputs().forEach(i => {
      if (!(name(i) in kept.values)) return
      if (ticks(i)) i.checked = kept.values[name(i)]; else i.value = kept.values[name(i)]
    })
    keep(false)
    const note = document.createElement('div')
    note.className = 'govuk-inset-text'
    note.setAttribute('role', 'status')
    note.textContent = 'We kept what you had typed. Check it and save.'
    form.prepend(note)
  }
  form.addEventListener('input', () => keep(false))
  form.addEventListener('change', () => keep(false))
  // until an answer comes, it may be lost on the way
  form.addEventListener('submit', () => keep(true))
}
// saved, or signed out on purpose: nothing is kept
if (document.querySelector('.govuk-notification-banner--success')) forget()
document.querySelectorAll('form[action="/sign-out"]').forEach(f => f.addEventListener('submit', () => sessionStorage.clear()))

// two minutes before the session ends, say so
const dialog = document.getElementById('timeout')
if (dialog) {
  let timer
  const start = () => { clearTimeout(timer); timer = setTimeout(() => dialog.showModal(), Math.max(10, dialog.dataset.seconds - 120) * 1000) }
  document.getElementById('timeout-stay').addEventListener('click', () => fetch('/keep-alive', { method: 'POST' }).then(r => { if (!r.ok) location.assign(location.href); dialog.close(); start() }))
  start()
}
