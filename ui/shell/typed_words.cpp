// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/typed_words.h"

#include "ui/editor/workspace.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace stet {

namespace {

bool isOfTheArticle(const QWidget &field)
{
    for (const QObject *at = &field; at != nullptr; at = at->parent()) {
        if (qobject_cast<const Workspace *>(at) != nullptr)
            return true;
    }
    return false;
}

QString nameOfField(const QWidget &field)
{
    if (!field.accessibleName().isEmpty())
        return field.accessibleName();
    for (const QLabel *label : field.window()->findChildren<QLabel *>()) {
        if (label->buddy() == &field)
            return label->text().remove(u'&');
    }
    return field.objectName();
}

void add(QString &words, const QWidget &field, const QString &typed)
{
    // A card is hidden once its words are given; a dialog may wait for the desk out of sight.
    const bool isOpen = field.isVisible() || qobject_cast<const QDialog *>(field.window());
    if (!isOpen || typed.trimmed().isEmpty() || isOfTheArticle(field))
        return;
    words += QStringLiteral("**%1**\n\n%2\n\n").arg(nameOfField(field), typed);
}

template <class TextField>
void addTexts(QString &words, const QWidget &window)
{
    for (const TextField *field : window.findChildren<TextField *>()) {
        if (!field->isReadOnly() && field->document()->isModified())
            add(words, *field, field->toPlainText());
    }
}

} // namespace

QString typedIntoForms(const QWidget &window)
{
    QString words;
    // A line outside of a dialog searches, filters or names something; none of that is lost words.
    for (const QDialog *dialog : window.findChildren<QDialog *>()) {
        for (const QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
            if (!line->isReadOnly() && line->isModified())
                add(words, *line, line->text());
        }
    }
    addTexts<QPlainTextEdit>(words, window);
    addTexts<QTextEdit>(words, window);
    return words;
}

} // namespace stet
