// Progressive enhancement only: every page works without it.
const here = document.querySelector('script[data-govuk]')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
import(here.dataset.govuk).then(({ initAll }) => initAll())

// What was typed is kept in this tab until it is saved, so that a session that ends loses nothing.
const form = document.getElementById('form')
const key = 'typed:' + location.pathname + location.search
if (form) {
  const inputs = () => form.querySelectorAll('textarea, input[type=text], select, input[type=radio], input[type=checkbox]')
  const kept = JSON.parse(sessionStorage.getItem(key) || 'null')
  if (kept && kept.interrupted && !document.querySelector('.govuk-error-summary')) {
    inputs().forEach(i => {
      if (i.type === 'radio' || i.type === 'checkbox') { if ((i.name + '=' + i.value) in kept.values) i.checked = kept.values[i.name + '=' + i.value] }
      else if (i.name in kept.values) i.value = kept.values[i.name]
    })
    const note = document.createElement('div')
    note.className = 'govuk-inset-text'
    note.setAttribute('role', 'status')
    note.textContent = 'We kept what you had typed before you were signed out. Check it and save.'
    form.prepend(note)
  }
  const keep = () => {
    const values = {}
    inputs().forEach(i => { if (i.type === 'radio' || i.type === 'checkbox') values[i.name + '=' + i.value] = i.checked; else values[i.name] = i.value })
    sessionStorage.setItem(key, JSON.stringify({ values, interrupted: true }))
  }
  form.addEventListener('input', keep)
  form.addEventListener('change', keep)
}
// saved, or signed out on purpose: nothing is kept
if (document.querySelector('.govuk-notification-banner--success')) Object.keys(sessionStorage).filter(k => k.startsWith('typed:')).forEach(k => sessionStorage.removeItem(k))
document.querySelectorAll('form[action="/sign-out"]').forEach(f => f.addEventListener('submit', () => sessionStorage.clear()))

// two minutes before the session ends, say so
const dialog = document.getElementById('timeout')
if (dialog) {
  let timer
  const start = () => { clearTimeout(timer); timer = setTimeout(() => dialog.showModal(), Math.max(10, dialog.dataset.seconds - 120) * 1000) }
  document.getElementById('timeout-stay').addEventListener('click', () => fetch('/keep-alive', { method: 'POST' }).then(r => { if (!r.ok) location.reload(); dialog.close(); start() }))
  start()
}
