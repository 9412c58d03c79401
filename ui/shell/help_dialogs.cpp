// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialogs.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace stet {

namespace {

struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::HelpDialogs)
};

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

} // namespace

void showAbout(QWidget *window)
{
    QVBoxLayout *column = nullptr;
    QDialog *dialog = helpDialog(window, HelpWords::tr("About Stet"), &column);
    auto *logo = new QLabel(dialog);
    logo->setPixmap(
        tintedPixmap(QStringLiteral("stet"), Qt::black, 56, window->devicePixelRatioF()));
    auto *name = new QLabel(QStringLiteral("Stet ") + QStringLiteral(STET_VERSION), dialog);
    QFont big = name->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setWeight(QFont::DemiBold);
    name->setFont(big);
    auto *words = new PlainLabel(dialog, 4);
    words->setPlainText(
        HelpWords::tr("A desktop editorial desk: draft articles with numbered sources, "
                      "see the page while typing, and publish it."));
    words->setFixedWidth(360);
    auto *licence = new QLabel(
        HelpWords::tr("Free software under the GNU General Public License, version 3 or later."),
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
