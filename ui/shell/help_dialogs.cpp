// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialogs.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace stet {

namespace {

QString helpWords(const char *text)
{
    return QCoreApplication::translate("stet::HelpDialogs", text);
}

QDialog *helpDialog(QWidget *window, const QString &title, QVBoxLayout **column)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    *column = new QVBoxLayout(dialog);
    (*column)->setContentsMargins(20, 18, 20, 16);
    (*column)->setSpacing(12);
    return dialog;
}

void addClose(QDialog *dialog, QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(buttons);
}

void addShortcut(QGridLayout *grid, const QString &what, const QString &keys)
{
    const int row = grid->rowCount();
    auto *name = new QLabel(what);
    name->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(keys);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("tone", QStringLiteral("muted"));
    grid->addWidget(name, row, 0);
    grid->addWidget(label, row, 1);
}

} // namespace

void showShortcuts(QWidget *window, const QList<QAction *> &actions)
{
    QVBoxLayout *column = nullptr;
    QDialog *dialog = helpDialog(window, helpWords("Keyboard shortcuts"), &column);
    auto *content = new QWidget(dialog);
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QString name = action->text();
        addShortcut(grid,
                    name.remove(u'&').remove(u'…'),
                    action->shortcut().toString(QKeySequence::NativeText));
    }
    addShortcut(grid, helpWords("Open the chosen article"), helpWords("Enter"));
    addShortcut(grid, helpWords("Search from the list"), QStringLiteral("/"));
    addShortcut(grid, helpWords("Clear the search"), helpWords("Esc"));
    auto *scroll = new QScrollArea(dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    column->addWidget(scroll);
    addClose(dialog, column);
    dialog->resize(440, 560);
    dialog->open();
}

void showAbout(QWidget *window)
{
    QVBoxLayout *column = nullptr;
    QDialog *dialog = helpDialog(window, helpWords("About Stet"), &column);
    auto *logo = new QLabel(dialog);
    logo->setPixmap(
        tintedPixmap(QStringLiteral("stet"), Qt::black, 56, window->devicePixelRatioF()));
    auto *name = new QLabel(QStringLiteral("Stet ") + QStringLiteral(STET_VERSION), dialog);
    QFont big = name->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setWeight(QFont::DemiBold);
    name->setFont(big);
    auto *words = new PlainLabel(dialog, 4);
    words->setPlainText(helpWords("A desktop editorial desk: draft articles with numbered sources, "
                                  "see the page while typing, and publish it."));
    words->setFixedWidth(360);
    auto *licence = new QLabel(
        helpWords("Free software under the GNU General Public License, version 3 or later."),
        dialog);
    licence->setTextFormat(Qt::PlainText);
    licence->setWordWrap(true);
    licence->setProperty("tone", QStringLiteral("muted"));
    for (QWidget *part : std::initializer_list<QWidget *>{logo, name, words, licence})
        column->addWidget(part);
    addClose(dialog, column);
    dialog->open();
}

} // namespace stet
