// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QWidget;

namespace stet {

/// Says of a line that its words are read as the text's are, a caption's or a fact's: it is spelt
/// in the article's language and has that language's quotation marks and dashes.
void makeProse(QLineEdit &line);

/// `widget` where it is such a line and lies in `place`; else null.
[[nodiscard]] QLineEdit *proseLine(QWidget *widget, const QWidget &place);

} // namespace stet
