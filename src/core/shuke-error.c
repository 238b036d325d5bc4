/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain that every room shares. */

#include "shuke-error.h"

G_DEFINE_QUARK (shuke-error-quark, shuke_error)
