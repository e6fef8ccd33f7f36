"use client";

import { Button } from "./Button";
import { DialogClose } from "./Dialog";

/** **Cancel** in the foot of a dialog or drawer: closes it, which asks first where something was typed. */
export const DialogCancel = () => <DialogClose render={<Button size={36}>Cancel</Button>} />;
