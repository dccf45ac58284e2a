// Keeps what is typed of each action a second after the last keystroke and on leaving a field. The page works without it.
const QUIET = 1000
document.querySelectorAll('.t-due').forEach(section => {
  const saved = section.querySelector('.t-due__saved')
  let timer
  let dirty = false
  let sending = Promise.resolve()
  const content = () => {
    const form = new URLSearchParams({ ref: section.dataset.ref })
    section.querySelectorAll('textarea, input:not([type=hidden])').forEach(i => {
      if (!i.matches('[type=radio], [type=checkbox]') || i.checked) form.set(i.name, i.value)
    })
    // the percentage that stood there is nothing typed
    const percent = section.dataset.ref + '-percentDone'
    const was = section.querySelector(`[name="${section.dataset.ref}-was"]`)
    if (was && form.get(percent) === was.value) form.delete(percent)
    return form
  }
  const send = async leaving => {
    try {
      const answer = await fetch('/plans/draft', { method: 'POST', body: content(), redirect: 'manual', keepalive: leaving })
      const time = answer.ok && await answer.text()
      // what was typed meanwhile is not saved yet
      if (dirty) return
      if (answer.ok) saved.textContent = 'Saved ' + time
      else if (answer.type === 'opaqueredirect') saved.textContent = 'Not saved: you are signed out. Submit, sign in again, and what you typed comes back'
      else saved.textContent = 'Not saved yet'
    } catch {
      saved.textContent = 'Not saved yet: no connection'
    }
  }
  // one after the other, so that an earlier one never overtakes a later
  const keep = leaving => {
    clearTimeout(timer)
    if (!dirty) return
    dirty = false
    if (leaving) send(true)
    else sending = sending.then(() => send(false))
  }
  section.addEventListener('input', () => {
    dirty = true
    saved.textContent = ''
    clearTimeout(timer)
    timer = setTimeout(keep, QUIET)
  })
  section.addEventListener('change', () => { dirty = true; keep() })
  section.addEventListener('focusout', () => keep())
  const clear = section.querySelector('.t-due__clear')
  const filled = () => [...section.querySelectorAll('textarea, input[type=text]')].some(i => i.value) || section.querySelector('input:checked')
  const offer = () => { clear.hidden = !filled() }
  section.addEventListener('input', offer)
  offer()
  clear.addEventListener('click', () => {
    section.querySelectorAll('textarea, input:not([type=hidden])').forEach(i => {
      if (i.matches('[type=radio], [type=checkbox]')) i.checked = false
      else i.value = i.name.endsWith('-percentDone') ? section.querySelector('[name$="-was"]').value : ''
    })
    section.querySelector('input:not([type=hidden])').focus()
    dirty = true
    keep()
    offer()
  })
  addEventListener('pagehide', () => keep(true))
  section.closest('form').addEventListener('submit', () => { clearTimeout(timer); dirty = false })
})
