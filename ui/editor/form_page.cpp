// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/form_page.h"

#include "ui/widgets/text_scale.h"

#include <QEvent>
#include <QLayout>
#include <QPlainTextEdit>

#include <algorithm>

namespace stet {

namespace {

constexpr int leastText = 150; // below it

} // namespace

FormPage::FormPage(QWidget *pane)
    : ScrollPage(pane)
{
    setProperty("ground", QStringLiteral("paper"));
    pane->installEventFilter(this);
}

void FormPage::setForm(QWidget *form)
{
    setPage(form);
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
    int most = parentWidget()->height() - withText(leastText);
    const QLayout *column = parentWidget()->layout();
    for (int at = 0; column != nullptr && at + 1 < column->count(); ++at) { // the text is the last
        QLayoutItem *item = column->itemAt(at);
        if (item->widget() != this && !item->isEmpty())
            most -= item->sizeHint().height();
    }
    most = std::max(most, minimumSizeHint().height());
    const int height = std::min(wanted, most);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace stet
