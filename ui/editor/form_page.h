// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/scroll_page.h"

namespace stet {

/// The article's form above its text: as high as the form is, but never so high that no text is
/// left to be seen below; a headline of many lines is scrolled then, and follows the caret. Owned
/// by the pane that it stands in.
class FormPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit FormPage(QWidget *pane);

    /// `form` was made with `viewport()` as its parent.
    void setForm(QWidget *form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace stet
