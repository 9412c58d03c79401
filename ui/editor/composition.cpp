// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/composition.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>

namespace stet {

namespace {

QString composed(const QWidget *field)
{
    const auto *edit = qobject_cast<const QPlainTextEdit *>(field);
    return edit == nullptr ? QString() : edit->textCursor().block().layout()->preeditAreaText();
}

} // namespace

bool isComposing(const QWidget *field)
{
    return !composed(field).isEmpty();
}

void commitComposition(QWidget *field)
{
    if (field == nullptr)
        return;
    if (field->hasFocus())
        QGuiApplication::inputMethod()->commit();
    // Not every input method answers at once, and the field may be closed by then.
    const QString left = composed(field);
    if (left.isEmpty())
        return;
    QInputMethodEvent event;
    event.setCommitString(left);
    QCoreApplication::sendEvent(field, &event);
}

} // namespace stet
