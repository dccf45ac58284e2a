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
const ticks = i => i.type === 'radio' || i.type === 'checkbox'
const name = i => ticks(i) ? i.name + '=' + i.value : i.name
// every form of the page that is sent to be saved and has something to type in or to choose
const keepTyped = form => {
  const inputs = () => form.querySelectorAll('textarea, input[type=text], select, input[type=radio], input[type=checkbox]')
  if (!inputs().length) return
  const key = 'typed:' + form.id + ' ' + form.getAttribute('action')
  const kept = read(key)
  sessionStorage.removeItem(key)
  const keep = sent => {
    const values = {}
    inputs().forEach(i => { values[name(i)] = ticks(i) ? i.checked : i.value })
    sessionStorage.setItem(key, JSON.stringify({ values, lost: sent }))
  }
  const errors = document.querySelector('.govuk-error-summary')
  // the form that came back with errors has what was typed; the others on its page, and any form that was lost, have not
  if (kept && kept.lost === !errors) {
    inputs().forEach(i => {
      if (!(name(i) in kept.values)) return
      if (ticks(i)) i.checked = kept.values[name(i)]; else i.value = kept.values[name(i)]
    })
  }
  if (errors || (kept && kept.lost)) keep(false)
  if (!errors && kept && kept.lost) {
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
// saved: nothing is kept
if (document.querySelector('.govuk-notification-banner--success')) forget()
if (person) [...document.forms].filter(f => f.elements['jakarta.faces.ViewState']).forEach(keepTyped)
// signed out on purpose: nothing is kept
document.querySelectorAll('form[action="/sign-out"]').forEach(f => f.addEventListener('submit', () => sessionStorage.clear()))

// two minutes before the session ends, say so
const dialog = document.getElementById('timeout')
if (dialog) {
  let timer
  const start = () => { clearTimeout(timer); timer = setTimeout(() => dialog.showModal(), Math.max(10, dialog.dataset.seconds - 120) * 1000) }
  document.getElementById('timeout-stay').addEventListener('click', () => fetch('/keep-alive', { method: 'POST' }).then(r => { if (!r.ok) location.assign(location.href); dialog.close(); start() }))
  start()
}

// reviewing by keyboard: a number chooses its answer while the choices have the focus, Ctrl and Enter send the form
document.querySelectorAll('[data-choose-by-number]').forEach(part => part.addEventListener('keydown', e => {
  if (e.target.type !== 'radio' || e.ctrlKey || e.altKey || e.metaKey) return
  const choice = part.querySelectorAll(`input[type=radio][name="${e.target.name}"]`)[Number(e.key) - 1]
  if (!choice) return
  e.preventDefault()
  choice.checked = true
  choice.focus()
  choice.dispatchEvent(new Event('change', { bubbles: true }))
}))
document.querySelectorAll('form[data-send-by-keys]').forEach(form => form.addEventListener('keydown', e => {
  if (e.key !== 'Enter' || !e.ctrlKey) return
  e.preventDefault()
  form.querySelector('button[type=submit], input[type=submit]').click()
}))

// how many notices are unread, asked for after the page has come; where they are read, afresh
const notices = document.getElementById('notices')
if (notices) {
  fetch('/notices/unread?of=' + notices.dataset.of, { cache: notices.dataset.fresh === 'true' ? 'reload' : 'default' })
    .then(answer => answer.ok && !answer.redirected ? answer.text() : '0')
    .then(number => {
      if (!/^[1-9]\d*$/.test(number)) return
      const count = document.createElement('span')
      count.className = 't-header__unread'
      count.textContent = number > 99 ? '99+' : number
      const words = document.createElement('span')
      words.className = 'govuk-visually-hidden'
      words.textContent = ' unread'
      count.append(words)
      notices.append(count)
    })
    .catch(() => {})
}
