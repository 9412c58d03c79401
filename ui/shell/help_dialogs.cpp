// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialogs.h"

#include "core/base/when_done.h"
#include "ui/shell/library_versions.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_scale.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QtConcurrent>
#include <QVBoxLayout>

#include <unistd.h>

#include <algorithm>

namespace stet {

namespace {

struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::HelpDialogs)
};

/// A dialog with a way out below what it says, which is scrolled where the window is lower.
QDialog *helpDialog(QWidget *window, const QString &title, QVBoxLayout **column)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *page = new ScrollPage(dialog);
    auto *inside = new QWidget(page->viewport());
    page->setPage(inside);
    *column = new QVBoxLayout(inside);
    (*column)->setContentsMargins(20, 18, 20, 2);
    (*column)->setSpacing(12);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(20, 0, 20, 16);
    below->addWidget(buttons);
    auto *all = new QVBoxLayout(dialog);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(page, 1);
    all->addLayout(below);
    return dialog;
}

/// A part and its version as it is shown.
struct VersionRow
{
    QString name;
    PlainLabel *version;
};

QString versionsText(const std::vector<VersionRow> &rows)
{
    QStringList lines{QStringLiteral("Stet ") + QStringLiteral(STET_VERSION)};
    for (const VersionRow &row : rows)
        lines << row.name + u' ' + row.version->plainText();
    return lines.join(u'\n');
}

// To ask the web engine means to load it: that takes longer than a dialog may take to appear.
void fillEngineVersions(QDialog *dialog, const std::vector<VersionRow> &rows, QPushButton *copy)
{
    whenDone(QtConcurrent::run(engineVersions),
             dialog,
             [rows, copy](const std::vector<LibraryVersion> &known) {
                 for (const VersionRow &row : rows) {
                     if (!row.version->plainText().isEmpty())
                         continue;
                     const auto found =
                         std::find_if(known.begin(), known.end(), [&](const LibraryVersion &one) {
                             return one.name == row.name;
                         });
                     row.version->setPlainText(found != known.end() ? found->version
                                                                    : HelpWords::tr("not known"));
                     row.version->setToolTip(plainToolTip(row.version->plainText()));
                 }
                 copy->setEnabled(true);
             });
}

// Each part with its version, one a row; and the same as text for a report of a mistake.
void addVersions(QDialog *dialog, QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(3);
    std::vector<VersionRow> rows;
    for (const LibraryVersion &library : libraryVersions()) {
        auto *name = new PlainLabel(dialog);
        name->setPlainText(library.name);
        name->setProperty("tone", QStringLiteral("muted"));
        auto *version = new PlainLabel(dialog);
        version->setPlainText(library.version);
        version->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = grid->rowCount();
        grid->addWidget(name, row, 0);
        grid->addWidget(version, row, 1);
        rows.push_back({library.name, version});
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    auto *copy = new QPushButton(HelpWords::tr("Copy versions"), dialog);
    copy->setObjectName(QStringLiteral("copyVersions"));
    copy->setEnabled(false); // until all of them are known
    QObject::connect(copy, &QPushButton::clicked, dialog, [rows] {
        QGuiApplication::clipboard()->setText(versionsText(rows));
    });
    column->addWidget(copy, 0, Qt::AlignLeft);
    fillEngineVersions(dialog, rows, copy);
}

QString sandboxSentence(PreviewSandbox sandbox)
{
    switch (sandbox) {
    case PreviewSandbox::On:
        return HelpWords::tr("The preview runs locked in the sandbox of its engine.");
    case PreviewSandbox::Off:
        return ::geteuid() == 0
                   ? HelpWords::tr("The preview runs without the sandbox of its engine, because "
                                   "Stet was started by root.")
                   : HelpWords::tr("The preview runs without the sandbox of its engine: the "
                                   "system does not lock its processes.");
    case PreviewSandbox::NotStarted:
        return HelpWords::tr("The preview has not started yet. Whether it is locked in a sandbox "
                             "is seen here once it has.");
    case PreviewSandbox::Unknown:
        break;
    }
    return HelpWords::tr("The system does not tell whether the preview is locked in a sandbox.");
}

} // namespace

void showAbout(QWidget *window, PreviewSandbox sandbox)
{
    QVBoxLayout *column = nullptr;
    QDialog *dialog = helpDialog(window, HelpWords::tr("About Stet"), &column);
    auto *logo = new QLabel(dialog);
    logo->setPixmap(
        tintedPixmap(QStringLiteral("stet"), Qt::black, 56, window->devicePixelRatioF()));
    auto *name = new QLabel(QStringLiteral("Stet ") + QStringLiteral(STET_VERSION), dialog);
    setTextFactor(*name, 1.4, QFont::DemiBold);
    auto *words = new PlainLabel(dialog, 4);
    words->setPlainText(
        HelpWords::tr("A desktop editorial desk: draft articles with numbered sources, "
                      "see the page while typing, and publish it."));
    fitToText(*words, [words] { words->setFixedWidth(withText(360)); });
    auto *licence = new QLabel(
        HelpWords::tr("Free software under the GNU General Public License, version 3 or later."),
        dialog);
    licence->setTextFormat(Qt::PlainText);
    licence->setWordWrap(true);
    licence->setProperty("tone", QStringLiteral("muted"));
    auto *preview = new PlainLabel(dialog, 4);
    preview->setObjectName(QStringLiteral("aboutSandbox"));
    preview->setPlainText(sandboxSentence(sandbox));
    for (QWidget *part : std::initializer_list<QWidget *>{logo, name, words, licence, preview})
        column->addWidget(part);
    addVersions(dialog, column);
    dialog->resize(dialog->sizeHint().boundedTo(window->size()));
    dialog->open();
}

} // namespace stet
