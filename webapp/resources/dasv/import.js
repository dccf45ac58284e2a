// Says that something goes on while a file is sent, checked or imported; without it the forms work just the same.
const say = (place, text, done) => {
  place.textContent = text
  if (done !== undefined) {
    const bar = place.querySelector('progress') || place.appendChild(document.createElement('progress'))
    bar.className = 't-progress'
    bar.max = 100
    bar.setAttribute('aria-label', 'Upload')
    bar.value = done
  }
}

const upload = document.getElementById('upload')
upload?.addEventListener('submit', event => {
  const file = document.getElementById('file').files[0]
  if (!file) return
  event.preventDefault()
  const place = document.getElementById('upload-progress')
  document.getElementById('send').disabled = true
  const request = new XMLHttpRequest()
  request.open('POST', upload.action)
  request.upload.addEventListener('progress', e => e.lengthComputable && say(place, place.dataset.words, Math.round(e.loaded / e.total * 100)))
  request.addEventListener('load', () => location.assign(request.responseURL))
  // the form is sent as it would be without a script, and the browser says what is wrong
  request.addEventListener('error', () => upload.submit())
  say(place, place.dataset.words, 0)
  request.send(new FormData(upload))
})

const form = document.getElementById('form')
form?.addEventListener('submit', () => {
  const place = document.getElementById('form-progress')
  if (place) say(place, place.dataset.words)
})
