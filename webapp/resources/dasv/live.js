// Keeps what is typed of a decision a second after the last keystroke and on leaving a field. The page works without it.
const QUIET = 1000
document.querySelectorAll('form[data-live]').forEach(form => {
  const saved = form.querySelector('.t-live__saved')
  let timer
  let dirty = false
  let sending = Promise.resolve()
  const content = () => {
    const typed = new URLSearchParams({ meeting: form.dataset.meeting, item: form.dataset.item })
    let any = false
    form.querySelectorAll('textarea, select, input:not([type=hidden]):not([type=submit])').forEach(i => {
      if (i.matches('[type=radio], [type=checkbox]') && !i.checked) return
      typed.set(i.name, i.value)
      // what stands there from the start is nothing typed
      const was = i.matches('[type=radio]') ? i.defaultChecked : i.matches('select') ? [...i.options].some(o => o.selected && o.defaultSelected) : i.value === i.defaultValue
      if (!was && i.value) any = true
    })
    return any || form.dataset.kept !== undefined ? typed : new URLSearchParams({ meeting: form.dataset.meeting, item: form.dataset.item })
  }
  const send = async leaving => {
    try {
      const answer = await fetch('/meetings/draft', { method: 'POST', body: content(), redirect: 'manual', keepalive: leaving })
      const time = answer.ok && await answer.text()
      if (dirty) return
      form.dataset.kept = ''
      if (answer.ok) saved.textContent = 'Kept ' + time + ', not recorded yet'
      else if (answer.type === 'opaqueredirect') saved.textContent = 'Not kept: you are signed out. Record it, sign in again, and what you typed comes back'
      else saved.textContent = 'Not kept: the item may have been dealt with. Open the page again'
    } catch {
      dirty = true
      saved.textContent = 'Not kept yet: no connection. It is tried again'
      timer = setTimeout(keep, 5 * QUIET)
    }
  }
  // one after the other, so that an earlier one never overtakes a later
  const keep = leaving => {
    clearTimeout(timer)
    if (!dirty) return
    dirty = false
    if (leaving === true) send(true)
    else sending = sending.then(() => send(false))
  }
  form.addEventListener('input', () => {
    dirty = true
    saved.textContent = ''
    clearTimeout(timer)
    timer = setTimeout(keep, QUIET)
  })
  form.addEventListener('change', () => { dirty = true; keep() })
  form.addEventListener('focusout', () => keep())
  addEventListener('pagehide', () => keep(true))
  form.addEventListener('submit', () => { clearTimeout(timer); dirty = false })
})

// where it stands above the item, and not beside it, a long agenda would hide the item
const agenda = document.querySelector('.t-live__agenda details')
if (agenda && matchMedia('(max-width: 1100px)').matches) agenda.open = false
