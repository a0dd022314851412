/** The colours of `site.yaml`, each with the variable of src/styles/tokens.css that it sets. */
export const themeColours = {
  paper: '--paper',
  ink: '--ink',
  /** Small print. */
  quiet: '--quiet',
  /** The background of boxes. */
  wash: '--wash',
  line: '--line',
  /** Links and buttons. */
  action: '--action',
  underline: '--underline',
  /** Law in force. */
  today: '--in-force',
  /** Replaced law. */
  replaced: '--replaced',
} as const;
export type ThemeColour = keyof typeof themeColours;

/** Hexadecimal colours such as "#8c1c3f", by name. */
export type Palette = Readonly<Record<ThemeColour, string>>;

/** The minimum contrast of text: WCAG 2.2, success criterion 1.4.3. */
export const minContrast = 4.5;

/** The contrast of two colours as WCAG 2.2 defines it: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The relative luminance of a colour as WCAG 2.2 defines it: from 0 to 1. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
