/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-window.h"

G_BEGIN_DECLS

/* A sale by hand, or a recorded one to be corrected. Modal above the window; saves to its book and tells there. */
#define SHUKE_TYPE_SALE_DIALOG (shuke_sale_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSaleDialog, shuke_sale_dialog, SHUKE, SALE_DIALOG, AdwWindow)

/* @customer 0: she is chosen in the dialog. @visit 0: a new sale. NULL when the visit is gone. */
ShukeSaleDialog *shuke_sale_dialog_new (ShukeWindow *window, gint64 customer, gint64 visit);
/* @line of @visit brought back: how many pieces and why can be said, and other pieces taken in exchange. NULL when it is gone. */
ShukeSaleDialog *shuke_sale_dialog_new_return (ShukeWindow *window, gint64 visit, gint64 line);

G_END_DECLS
