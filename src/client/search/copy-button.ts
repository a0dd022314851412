/** The labels of a copy button. */
export interface CopyButtonLabels {
  readonly label: string;
  readonly copied: string;
  /** Where the browser refuses to copy, before the text that is then shown and selected. */
  readonly byHand: string;
}

/** Milliseconds for which a button says that it has copied. */
const confirmationTime = 2000;

/**
 * Creates a button that copies a text. Where the browser refuses, as browsers inside apps do, the
 * text is shown and selected instead.
 *
 * @param text called when the button is pressed.
 */
export function createCopyButton(
  { label, copied, byHand }: CopyButtonLabels,
  text: () => string,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const status = document.createElement('span');
  status.className = 'unseen';
  status.setAttribute('aria-live', 'polite');
  const done = (): void => {
    button.textContent = status.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, confirmationTime);
  };
  const show = (): void => {
    const own = document.createElement('span');
    own.textContent = text();
    status.className = '';
    status.textContent = `${byHand} `;
    status.append(own);
    getSelection()?.selectAllChildren(own);
  };
  // Absent where the page did not come by https.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  button.addEventListener(
    'click',
    () => void (clipboard ? clipboard.writeText(text()).then(done, show) : show()),
  );
  const whole = document.createElement('span');
  whole.append(button, status);
  return whole;
}
