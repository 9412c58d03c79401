// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/library_export.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/publish/output_folder.h"
#include "ui/widgets/follow_work.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent>
#include <QUrl>
#include <QWidget>

#include <array>
#include <utility>

namespace stet {

namespace {

constexpr int exportNoticeSeconds = 30;
constexpr qsizetype mostNamed = 8;

/// A notation as the dialog offers it.
struct OfferedNotation
{
    QString name; ///< with the pattern of its files, as a filter of the dialog
    QString suffix;
    BibDialect dialect = BibDialect::BibLatex;
};

std::array<OfferedNotation, 4> offeredNotations()
{
    return {{{QStringLiteral("CSL-JSON: Zotero, Pandoc (*.json)"), QStringLiteral("json")},
             {QStringLiteral("BibLaTeX (*.bib)"), QStringLiteral("bib")},
             {QStringLiteral("BibTeX (*.bib)"), QStringLiteral("bib"), BibDialect::BibTeX},
             {QStringLiteral("RIS: EndNote, Mendeley (*.ris)"), QStringLiteral("ris")}}};
}

OfferedNotation notationOf(const QString &filter)
{
    for (const OfferedNotation &one : offeredNotations()) {
        if (one.name == filter)
            return one;
    }
    return offeredNotations().front();
}

QString named(const QStringList &names)
{
    const QString some = names.mid(0, mostNamed).join(QStringLiteral(", "));
    return names.size() > mostNamed ? some + QStringLiteral(" …") : some;
}

} // namespace

LibraryExport::LibraryExport(DeskSession &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(parent)
{}

void LibraryExport::choose(const std::vector<SourceId> &only)
{
    if (!only.empty()) {
        ask(only);
        return;
    }
    whenDone(Library(m_session).counts(), this, [this](const Result<LibraryCounts> &counts) {
        if (!counts)
            Q_EMIT errorRaised(counts.error(), tr("export the sources"));
        else if (counts->sources == 0)
            refuse(tr("The library has no source yet, so there is nothing to export."));
        else
            ask({});
    });
}

void LibraryExport::ask(const std::vector<SourceId> &only)
{
    auto *dialog =
        new QFileDialog(m_window,
                        only.empty() ? tr("Export the library")
                                     : tr("Export %Ln source(s)", nullptr, int(only.size())),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const OfferedNotation &one : offeredNotations())
        filters << one.name;
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(offeredNotations().front().suffix);
    dialog->selectFile(tr("library") + u'.' + offeredNotations().front().suffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(notationOf(filter).suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, only](const QString &file) {
        write(file, notationOf(dialog->selectedNameFilter()).dialect, only);
    });
    dialog->open();
}

void LibraryExport::write(const QString &file,
                          BibDialect dialect,
                          const std::vector<SourceId> &only)
{
    const std::optional<SourcesFormat> format = sourcesFormatOfName(file);
    if (!format) {
        refuse(tr("The name of the file says how it is written: .json, .bib or .ris. Nothing was "
                  "written."));
        return;
    }
    SourcesExportRequest request;
    request.file = file;
    request.format = *format;
    request.existing = ExistingFile::Replace; // the dialog has asked
    request.dialect = dialect;
    request.only = only;
    whenDone(QtConcurrent::run(refusedInsideDesk, file, m_session.path()),
             this,
             [this, request](const QString &why) {
                 if (why.isEmpty())
                     follow(request);
                 else
                     refuse(why);
             });
}

void LibraryExport::refuse(const QString &why)
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = why;
    Q_EMIT noticeRaised(notice);
}

void LibraryExport::follow(const SourcesExportRequest &request)
{
    followWork<SourcesExported>(
        this,
        exportSources(m_session, request),
        tr("Exporting…"),
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, file = request.file](const Result<SourcesExported> *answer) {
            if (answer == nullptr) {
                Notice notice;
                // Nothing interrupts the last step.
                notice.text = tr("Cancelled. The file may be there all the same: %1")
                                  .arg(QDir::toNativeSeparators(file));
                notice.secondsShown = exportNoticeSeconds;
                Q_EMIT noticeRaised(notice);
            } else if (*answer) {
                tell(**answer);
            } else {
                Q_EMIT errorRaised(answer->error(), tr("export the sources"));
            }
        });
}

void LibraryExport::tell(const SourcesExported &exported)
{
    Notice notice;
    notice.secondsShown = exportNoticeSeconds;
    QStringList sentences{tr("%Ln source(s) are in %1", nullptr, exported.sources)
                              .arg(QDir::toNativeSeparators(exported.file)) +
                          u'.'};
    if (!exported.withheld.isEmpty())
        sentences << tr("The words of %Ln source(s) stayed in the desk: %1.",
                        nullptr,
                        int(exported.withheld.size()))
                         .arg(named(exported.withheld));
    if (!exported.leftOut.isEmpty())
        sentences << tr("Such a file has no place for: %1.").arg(named(exported.leftOut));
    notice.text = sentences.join(u' ');
    notice.detail = (exported.withheld + exported.leftOut).join(u'\n');
    notice.actionText = tr("Show");
    notice.context = this;
    notice.action = [folder = QFileInfo(exported.file).absolutePath()] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    };
    Q_EMIT noticeRaised(notice);
}

} // namespace stet
