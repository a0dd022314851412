/** The colours of a site, and the variables of src/styles/tokens.css that they set. */
export const themeColours = {
  paper: '--paper',
  ink: '--ink',
  /** Small print. */
  quiet: '--quiet',
  /** Behind what stands out. */
  wash: '--wash',
  line: '--line',
  /** Links and buttons. */
  action: '--cochineal',
  underline: '--underline',
  /** The law of today. */
  today: '--indigo',
  /** Replaced law. */
  replaced: '--amber',
} as const;
export type ThemeColour = keyof typeof themeColours;

/** Colours as "#8c1c3f", by their names. */
export type Palette = Readonly<Record<ThemeColour, string>>;

/** The least contrast of text, WCAG 2.2, 1.4.3. */
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
