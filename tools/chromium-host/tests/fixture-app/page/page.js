document.querySelector('#loaded').textContent = `module ${window.fixture.process.type}`
globalThis.keys = []
globalThis.dropped = []
window.addEventListener('keydown', (event) => globalThis.keys.push(event.key))
document.querySelector('#drop').addEventListener('dragover', (event) => event.preventDefault())
document.querySelector('#drop').addEventListener('drop', (event) => {
  event.preventDefault()
  for (const file of event.dataTransfer.files) globalThis.dropped.push(window.fixture.pathOf(file))
})
document.querySelector('#file').addEventListener('change', (event) => {
  for (const file of event.target.files) globalThis.dropped.push(window.fixture.pathOf(file))
})
