// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/transfers.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/desk/import/importing.h"
#include "core/publish/article_writer.h"
#include "core/sources/bibliography_process.h"
#include "core/sources/extractor.h"
#include "core/sources/pictures/picture_process.h"
#include "ui/editor/panels/problems_model.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/widgets/follow_work.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace stet {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// Adds to a notice what readers of the page would stumble over: a warning that stays.
void addFindings(Notice &notice, const PageFindings &findings)
{
    constexpr size_t MostLines = 30;
    notice.secondsShown = 30;
    if (findings.total == 0)
        return;
    QStringList lines;
    for (size_t i = 0; i < std::min(findings.kept.size(), MostLines); ++i) {
        const PageFinding &finding = findings.kept[i];
        lines << finding.article + QStringLiteral(": ") + ProblemsModel::sentence(finding.problem);
    }
    notice.weight = Notice::Weight::Warning;
    notice.secondsShown = 0;
    notice.text +=
        QStringLiteral(". ") +
        Transfers::tr("%Ln thing(s) on them need a look: %1", nullptr, int(findings.total))
            .arg(lines.value(0));
    notice.detail = lines.join(u'\n');
}

/// Adds what the gate warned of, or was passed.
void addGate(Notice &notice, const std::vector<GateFinding> &gate)
{
    if (!gate.empty())
        notice.text += QStringLiteral(". ") +
                       Transfers::tr("The gate found %Ln thing(s); the check sheet names them",
                                     nullptr,
                                     int(gate.size()));
}

} // namespace

Transfers::Transfers(DeskSession &session, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(parent)
{}

template <class T>
void Transfers::follow(QFuture<Result<T>> work,
                       const Words &words,
                       std::function<void(const T &)> done)
{
    followWork<T>(
        this,
        std::move(work),
        words.running,
        [this](const Notice &notice) { Q_EMIT noticeRaised(notice); },
        [this, words, done = std::move(done)](const Result<T> *answer) {
            if (answer == nullptr) {
                Notice notice;
                notice.text = words.cancelled();
                notice.secondsShown = 10;
                Q_EMIT noticeRaised(notice);
            } else if (*answer) {
                done(**answer);
            } else {
                Q_EMIT errorRaised(answer->error(), words.doing);
            }
        });
}

void Transfers::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import articles and sources"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Articles and sources (*.md *.markdown *.json *.bib *.ris)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &Transfers::import);
    dialog->open();
}

void Transfers::chooseImportFolder()
{
    auto *dialog =
        new QFileDialog(m_window, tr("Import a folder of articles and sources"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &Transfers::import);
    dialog->open();
}

void Transfers::import(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const ImportKept kept = makeLateAnswer<ImportReport>();
    const auto cancelled = [this, kept] {
        if (*kept)
            tellStep(**kept);
        return *kept ? tr("Too late to cancel: the import was done, and what it brought stays.")
                     : tr("Cancelled; nothing was left behind.");
    };
    const BibliographyReader reader = bibliographyReader(Extractor::installedProgram());
    follow<ImportReport>(Importing(m_session).takePaths(paths, kept, reader),
                         {tr("Importing…"), tr("import the files"), cancelled},
                         [this](const ImportReport &report) { tellOfImport(report); });
}

void Transfers::showReport()
{
    if (!m_report) {
        Notice notice;
        notice.text = tr("Nothing was imported since the desk was opened.");
        notice.secondsShown = 10;
        Q_EMIT noticeRaised(notice);
        return;
    }
    auto *dialog = new ImportReportDialog(*m_report, m_window->window());
    connect(this, &QObject::destroyed, dialog, &QWidget::close); // with the desk
    dialog->show();
    dialog->activateWindow();
}

void Transfers::tellOfImport(const ImportReport &report)
{
    m_report = report;
    Notice notice;
    notice.context = this;
    if (!report.lines.empty()) {
        notice.moreText = tr("Report…");
        notice.more = [this] {
            showReport();
        };
    }
    notice.text = tr("Imported: %1 and %2.")
                      .arg(tr("%Ln article(s)", nullptr, report.articles),
                           tr("%Ln source(s)", nullptr, report.sources));
    const auto others = std::count_if(report.lines.begin(),
                                      report.lines.end(),
                                      [](const ImportLine &line) {
                                          return line.outcome == ImportLine::Outcome::Taken;
                                      }) -
                        report.articles - report.sources;
    // Of what was refused alone: that nothing came is said first.
    const auto filled = int(report.step.filled.size());
    if (report.articles + report.sources + others == 0 && filled > 0)
        notice.text =
            tr("The library has all of it; %Ln source(s) were filled in.", nullptr, filled);
    else if (report.articles + report.sources + others == 0 && report.refused > 0)
        notice.text = tr("Nothing was imported.");
    else if (report.articles + report.sources == 0 && others > 0)
        notice.text = tr("Imported: pictures, comments, people or kinds of a desk.");
    else if (report.articles + report.sources + report.merged + report.refused == 0)
        notice.text = tr("Nothing new was found: Stet reads articles in Markdown (.md) and "
                         "sources in CSL-JSON, BibTeX or RIS (.json, .bib, .ris).");
    QStringList refused;
    for (const ImportLine &line : report.lines) {
        if (line.outcome == ImportLine::Outcome::Refused)
            refused << QFileInfo(line.from).fileName() + QStringLiteral(": ") + line.reason;
    }
    if (report.refused > 0) {
        notice.weight = Notice::Weight::Warning;
        notice.text +=
            u' ' + tr("%Ln were refused: %1", nullptr, report.refused).arg(refused.value(0));
        notice.detail = refused.mid(0, 30).join(u'\n');
    } else {
        notice.secondsShown = 20;
    }
    const bool isStep = tellStep(report);
    if (isStep && report.articles == 0) { // which cite what came along with them
        notice.actionText = tr("Undo");
        notice.action = [this, name = stepName(report)] {
            Q_EMIT undoRequested(name);
        };
    }
    Q_EMIT noticeRaised(notice);
}

QString Transfers::stepName(const ImportReport &report)
{
    const auto sources = report.sources + int(report.step.filled.size());
    return sources > 0 ? tr("Import of %Ln source(s)", nullptr, sources) : QString();
}

bool Transfers::tellStep(const ImportReport &report)
{
    const QString name = stepName(report);
    if (!name.isEmpty())
        Q_EMIT libraryChanged(name, report.step);
    return !name.isEmpty();
}

bool Transfers::mayTake()
{
    if (m_session.readOnlyReason().isEmpty())
        return true;
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("Nothing was imported: this desk can be read but not changed.");
    Q_EMIT noticeRaised(notice);
    return false;
}

void Transfers::takeDropped(const QStringList &paths, DropPlace place)
{
    if (!mayTake())
        return;
    // Thousands of files, or one on a network that does not answer.
    whenDone(QtConcurrent::run(planDrop, paths, place),
             this,
             [this, paths, place](const DropPlan &plan) { carryOut(plan, paths, place); });
}

void Transfers::takeLink(const QUrl &link, DropPlace place)
{
    if (mayTake())
        Q_EMIT linkGiven(link, place);
}

void Transfers::carryOut(const DropPlan &plan, const QStringList &paths, DropPlace place)
{
    if (plan.what == DropPlan::What::Import) {
        import(paths);
        return;
    }
    if (plan.what == DropPlan::What::Keep) {
        Q_EMIT materialGiven(paths, place);
        return;
    }
    if (plan.what == DropPlan::What::TakeBack) {
        Q_EMIT handoverGiven(paths.front());
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = plan.words;
    if (plan.what == DropPlan::What::Ask) {
        notice.weight = Notice::Weight::Info;
        notice.actionText = plan.answer;
        notice.action = [this, paths] {
            import(paths);
        };
        notice.context = this;
    }
    Q_EMIT noticeRaised(notice);
}

void Transfers::choosePage(const QString &slug)
{
    auto *dialog = new QFileDialog(m_window, tr("Save the page as"), documentsFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)")});
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(slug + QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, slug](const QString &file) {
        savePage(slug, file);
    });
    dialog->open();
}

void Transfers::savePage(const QString &slug, const QString &file)
{
    whenDone(
        Articles(m_session).bySlug(slug), this, [this, slug, file](const Result<Article> &found) {
            if (!found) {
                writePage(slug, file, {}); // which says so
                return;
            }
            whenDone(Editions(m_session).letOut(found->id, found->version),
                     this,
                     [this, slug, file](const Result<std::vector<GateFinding>> &gate) {
                         if (!gate && gate.error().code == ErrorCode::InvalidInput &&
                             m_session.readOnlyReason().isEmpty())
                             askForReason(slug, file, gate.error());
                         else
                             writePage(slug, file, {});
                     });
        });
}

void Transfers::askForReason(const QString &slug, const QString &file, const Error &blocked)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(QStringLiteral("exportReason"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Export past the gate"));
    dialog->setLabelText(tr("Something stands in the way of exporting this page:\n%1\n\nThe reason "
                            "for exporting it all the same stays in the record for good:")
                             .arg(blocked.detail));
    if (auto *label = dialog->findChild<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    dialog->setOkButtonText(tr("Export"));
    if (auto *buttons = dialog->findChild<QDialogButtonBox *>()) {
        QPushButton *button = buttons->button(QDialogButtonBox::Ok);
        button->setEnabled(false);
        connect(dialog, &QInputDialog::textValueChanged, button, [button](const QString &why) {
            button->setEnabled(!why.trimmed().isEmpty());
        });
    }
    connect(dialog, &QInputDialog::textValueSelected, this, [this, slug, file](const QString &why) {
        writePage(slug, file, why);
    });
    dialog->open();
}

void Transfers::writePage(const QString &slug, const QString &file, const QString &reason)
{
    // Nothing interrupts it: it is told of too late.
    const auto cancelled = [file] {
        return tr("Cancelled. The page may be there all the same: %1")
            .arg(QDir::toNativeSeparators(file));
    };
    follow<WrittenPage>(renderArticle(m_session, slug, file, reason, installedPictureReader()),
                        {tr("Making the page…"), tr("save the page"), cancelled},
                        [this](const WrittenPage &page) {
                            Notice notice;
                            notice.text =
                                tr("The page is in %1").arg(QDir::toNativeSeparators(page.file));
                            notice.actionText = tr("Show");
                            notice.action = [file = page.file] {
                                QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                            };
                            addFindings(notice, page.findings);
                            addGate(notice, page.gate);
                            Q_EMIT noticeRaised(notice);
                        });
}

} // namespace stet
