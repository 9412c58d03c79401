// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"

#include <QRandomGenerator>

namespace stet::test {

/// The block as a page would show it, with "{1}" for citations of the first mark, "{link}" and
/// "{image}" in its slots and its outer element around it.
[[nodiscard]] QString shown(const Block &block);

/// All blocks of `body`, shown, a line each.
[[nodiscard]] QString shownBody(const QString &body);

/// What is wrong with `html`: an element that is not closed or not allowed, an attribute that is
/// not allowed or not quoted, a bare '&' or '<'. Empty: nothing.
[[nodiscard]] QString faultIn(const QByteArray &html);

/// A body of Markdown's own marks and words in any order.
[[nodiscard]] QString randomBody(QRandomGenerator &random, int pieces);

/// `body` with one place changed.
[[nodiscard]] QString randomEdit(const QString &body, QRandomGenerator &random);

/// A language with a few rules: enough to test each of them.
[[nodiscard]] Language english();
[[nodiscard]] Language german();

} // namespace stet::test
