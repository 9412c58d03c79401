// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/form_page.h"

#include <QEvent>
#include <QPlainTextEdit>

#include <algorithm>

namespace stet {

namespace {

constexpr double mostOfPane = 0.6;

} // namespace

FormPage::FormPage(QWidget *pane)
    : ScrollPage(pane)
{
    setProperty("ground", QStringLiteral("paper"));
    pane->installEventFilter(this);
}

void FormPage::setForm(QWidget *form)
{
    setWidget(form);
    form->installEventFilter(this);
    for (auto *field : form->findChildren<QPlainTextEdit *>()) {
        connect(field, &QPlainTextEdit::cursorPositionChanged, this, [this, field] {
            const QPoint caret = field->viewport()->mapTo(widget(), field->cursorRect().center());
            if (field->hasFocus())
                ensureVisible(caret.x(), caret.y(), 0, field->fontMetrics().height());
        });
    }
    fit();
}

bool FormPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return ScrollPage::eventFilter(watched, event);
}

void FormPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    fit();
}

void FormPage::fit()
{
    const QWidget *form = widget();
    if (form == nullptr)
        return;
    const int wanted = form->hasHeightForWidth() ? form->heightForWidth(viewport()->width())
                                                 : form->sizeHint().height();
    const int most = std::max(minimumSizeHint().height(),
                              qRound(parentWidget()->height() * mostOfPane));
    const int height = std::min(wanted, most);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace stet
