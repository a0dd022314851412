import { isForeignFrame } from './frame.ts';

/** How much of the top of a page the bar with Back and "leave quickly" covers, in CSS pixels. */
const barHeight = 72;

/**
 * Whether this browser can move the focus without scrolling. Where it cannot, a page of another
 * site around the frame would see from its own scroll position what is focused.
 */
export function canFocusWithoutScroll(): boolean {
  let asked = false;
  document.createElement('a').focus({
    get preventScroll() {
      asked = true;
      return true;
    },
  });
  return asked;
}

/**
 * Focuses an element. In a frame of another site the page around is not scrolled, and a focus that
 * it has taken stays there.
 */
export function focusOn(element: HTMLElement): void {
  if (!isForeignFrame) return element.focus();
  if (document.hasFocus()) element.focus({ preventScroll: true });
  const { top, bottom } = element.getBoundingClientRect();
  if (top < barHeight) scrollBy(0, top - barHeight);
  else if (bottom > innerHeight) scrollBy(0, Math.min(bottom - innerHeight + 16, top - barHeight));
}

/** Shows an element from its beginning, with the focus on its heading. */
export function showFromTop(element: HTMLElement, heading: HTMLElement): void {
  if (!isForeignFrame) {
    heading.focus({ preventScroll: true });
    return element.scrollIntoView();
  }
  focusOn(heading);
  // `scrollIntoView` would scroll the page around as well.
  scrollBy(0, element.getBoundingClientRect().top - barHeight);
}

const isRadio = (element: Element | null): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio';

/** The radios of the same question, in their order. */
const groupOf = ({ form, name }: HTMLInputElement): HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter(isRadio).filter((radio) => radio.name === name);

/** What a closed `<details>` hides: in some browsers it has a box all the same. */
const hiddenInDetails = 'details:not([open]) > :not(summary)';

/**
 * What Tab stops at, in the order of the document. Of a question, its checked radio, or the one at
 * the end from which one comes.
 */
function tabStops(backwards: boolean): HTMLElement[] {
  const focusable = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ];
  return focusable.filter((element) => {
    if (
      element.getClientRects().length === 0 ||
      element.matches(`:disabled, ${hiddenInDetails}, ${hiddenInDetails} *`)
    )
      return false;
    if (!isRadio(element)) return true;
    const group = groupOf(element);
    return (
      element === (group.find(({ checked }) => checked) ?? group[backwards ? group.length - 1 : 0])
    );
  });
}

/** The stop before or after where the reader is: at the focus, or at the text they clicked on. */
function nextStop(backwards: boolean): HTMLElement | undefined {
  const { activeElement: active, body } = document;
  const from = active && active !== body ? active : (getSelection()?.anchorNode ?? body);
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = tabStops(backwards).filter((stop) => {
    const sameQuestion = isRadio(stop) && isRadio(active) && stop.name === active.name;
    return !sameQuestion && (from.compareDocumentPosition(stop) & side) !== 0;
  });
  return stops[backwards ? stops.length - 1 : 0];
}

/**
 * In a frame of another site, moves the focus by Tab, by the arrows among radios and by a press on
 * a label as the browser does, but without its scrolling: that would reach the page around, which
 * could tell from its scroll position what was focused, and how often.
 */
export function keepFocusInFrame(): void {
  if (!isForeignFrame) return;
  // Where the focus enters the frame from behind, and from where it leaves: always at the same
  // place.
  const end = document.createElement('span');
  end.dataset['frameEnd'] = '';
  end.tabIndex = 0;
  document.body.append(end);
  document.documentElement.dataset['foreign'] = '';
  let leaving = false;
  end.addEventListener('focus', () => {
    const [last] = leaving
      ? []
      : tabStops(true)
          .filter((stop) => stop !== end)
          .slice(-1);
    if (last) focusOn(last);
  });

  document.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'Tab') {
      const next = nextStop(shiftKey);
      // Before the first stop and after the last one the browser leaves the frame by itself.
      if (next && next !== end) {
        event.preventDefault();
        focusOn(next);
      } else if (next) {
        leaving = true;
        end.focus({ preventScroll: true });
        leaving = false;
      }
      return;
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    if (step === undefined || !isRadio(target as Element)) return;
    event.preventDefault();
    const group = groupOf(target as HTMLInputElement);
    const next =
      group[(group.indexOf(target as HTMLInputElement) + step + group.length) % group.length]!;
    focusOn(next);
    next.click();
  });

  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest('label')?.control;
    if (!control || event.target === control) return;
    event.preventDefault();
    focusOn(control);
    control.click();
  });
}
