/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-window.h"

G_BEGIN_DECLS

/* A new customer: a name or a phone is enough, everything else is added on her page. Opens her when she is saved. */
#define SHUKE_TYPE_CUSTOMER_DIALOG (shuke_customer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomerDialog, shuke_customer_dialog, SHUKE, CUSTOMER_DIALOG, AdwWindow)

ShukeCustomerDialog *shuke_customer_dialog_new (ShukeWindow *window);

G_END_DECLS
