/**
 * Opens the disclosures around the element that the address names; browsers that do it themselves
 * are in time for it too.
 */
const openTarget = (): void => {
  // Ids are written in letters that addresses do not encode.
  const target = document.getElementById(location.hash.slice(1));
  let closed = false;
  for (
    let details = target?.closest('details');
    details;
    details = details.parentElement?.closest('details')
  ) {
    closed ||= !details.open;
    details.open = true;
  }
  if (closed) target?.scrollIntoView();
};

addEventListener('hashchange', openTarget);
openTarget();
