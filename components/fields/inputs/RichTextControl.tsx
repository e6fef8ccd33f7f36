"use client";

import { LongTextControl } from "./TextControls";

/** Formatted text. The editor's one seam: whatever is drawn here gives and takes HTML. */
export const RichTextControl = LongTextControl;
