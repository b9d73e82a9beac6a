const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)

/** A form that asks for one path. */
export const fileForm = (title: string, button: string, path: string): string => `<form>
<h1>${escaped(title)}</h1>
<label>Path on this computer <input name="path" value="${escaped(path)}" autocomplete="off" spellcheck="false"></label>
<p><button value="ok">${escaped(button)}</button> <button value="cancel">Cancel</button></p>
</form>`

/** A form that asks which button. */
export const messageForm = (message: string, detail: string, buttons: readonly string[]): string => `<form>
<h1>${escaped(message)}</h1>
<p>${escaped(detail)}</p>
<p>${buttons.map((label) => `<button value="${escaped(label)}">${escaped(label)}</button>`).join(' ')}</p>
</form>`
