/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* The shop's own fields: added, named, put in order, taken out of the offer. */
#define SHUKE_TYPE_FIELDS_WINDOW (shuke_fields_window_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFieldsWindow, shuke_fields_window, SHUKE, FIELDS_WINDOW, AdwWindow)

void shuke_fields_window_open (ShukeWindow *parent);

G_END_DECLS
