import { lowerInitial } from '../../model/lower-initial.ts';
import type { Hook } from '../hooks.ts';
import * as hooks from './sentence-tools-hooks.ts';

/**
 * The tools of a sentence, behind its margin number: copy its link or its citation, and the links
 * of its disclosure that carry `hooks.tool`. One menu serves the page; it lies over the text, so
 * that nothing moves. Without this script the number is a plain link. Where the browser refuses to
 * copy, as browsers inside other apps do, the text is shown and selected instead.
 */
const page = document.querySelector<HTMLElement>(`[${hooks.cite}]`)!;
const textOf = (hook: Hook): string => page.getAttribute(hook)!;
const cite = textOf(hooks.cite);
const link = textOf(hooks.link);
const citation = textOf(hooks.citation);
const copied = textOf(hooks.copied);
const byHand = textOf(hooks.byHand);
const status = page.appendChild(document.createElement('p'));
status.className = 'unseen';
status.setAttribute('role', 'status');

const copyButton = (label: string, text: string): HTMLElement => {
  const button = document.createElement('button');
  button.textContent = label;
  const done = (): void => {
    button.textContent = status.textContent = copied;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = '';
    }, 2000);
  };
  const show = (): void => {
    const words = document.createElement('span');
    words.className = 'by-hand';
    const own = document.createElement('span');
    own.textContent = text;
    words.append(`${byHand} `, own);
    button.parentElement?.querySelector('.by-hand')?.remove();
    button.after(words);
    status.textContent = byHand;
    getSelection()?.selectAllChildren(own);
  };
  // Absent where the page did not come by https.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  button.onclick = () => void (clipboard ? clipboard.writeText(text).then(done, show) : show());
  return button;
};

const menu = document.createElement('div');
menu.className = 'tools';
let opener: HTMLElement | undefined;
const close = (): void => {
  menu.remove();
  opener?.setAttribute('aria-expanded', 'false');
  opener = undefined;
};

for (const mark of page.querySelectorAll<HTMLAnchorElement>('.mark')) {
  const label = mark.getAttribute('aria-label') ?? '';
  const sentence = mark.parentElement!;
  mark.setAttribute('aria-expanded', 'false');
  mark.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const isOpen = opener === mark;
    close();
    if (isOpen) return;
    const today = new Date().toLocaleDateString(
      document.documentElement.lang === 'es' ? 'es-PE' : 'en-GB',
      { dateStyle: 'long' },
    );
    const values: Record<string, string> = {
      text: sentence.querySelector('.law')?.textContent ?? '',
      pin: lowerInitial(label),
      url: mark.href,
      today,
    };
    menu.textContent = '';
    menu.append(
      copyButton(link, mark.href),
      copyButton(
        citation,
        cite.replace(/{(\w+)}/g, (_, name: string) => values[name] ?? ''),
      ),
    );
    for (const tool of sentence.querySelectorAll<HTMLElement>(`[${hooks.tool}]`)) {
      const copy = menu.appendChild(tool.cloneNode() as HTMLElement);
      copy.textContent = tool.getAttribute(hooks.tool);
    }
    mark.after(menu);
    mark.setAttribute('aria-expanded', 'true');
    opener = mark;
  };
}
const closeOutside = ({ target }: Event): void => {
  if (target !== opener && !menu.contains(target as Node)) close();
};
document.addEventListener('click', closeOutside);
document.addEventListener('focusin', closeOutside);
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !opener) return;
  opener.focus();
  close();
});

for (const place of page.querySelectorAll<HTMLElement>(`[${hooks.copyable}]`))
  place.append(' ', copyButton(citation, place.textContent ?? ''));
