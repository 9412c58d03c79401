// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_sources.h"

#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/sources/extractor.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/import_report_dialog.h"
#include "ui/sources/library_page.h"
#include "ui/sources/snapshot_page_pane.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"

#include <QCheckBox>
#include <QFileDialog>

#include <optional>
#include <utility>

namespace stet {

namespace {

/// A page of a newspaper with a menu, a hidden line and what it says of others.
QByteArray pageBytes(const QByteArray &torque)
{
    return "<!doctype html><html lang=en><head><meta "
           "charset=utf-8><title>Gripper</title></head><body>"
           "<nav><ul><li><a href=/>Home</a><li><a href=/business>Business</a>"
           "<li><a href=/technology>Technology</a><li><a href=/sport>Sport</a></ul></nav>"
           "<article><h1>Northwind opens the firmware of its gripper</h1>"
           "<p>The maker of robot arms has put the firmware of its gripper under a "
           "<a href=https://northwind.example/licence>permissive licence</a>. " +
           torque +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its own server since this morning.</p>"
           "<p style='display:none'>Subscribers see more</p>"
           "<h2>What it costs</h2><ol><li>The arm is 900 euros without the gripper."
           "<li>The gripper alone is 240 euros, and 210 from ten on.</ol>"
           "<table><tr><th>Year<th>Arms sold<tr><td>2024<td>820<tr><td>2025<td>1,240</table>"
           "<blockquote>Whoever wants to build one may read how ours is made, says the head of "
           "the workshop.</blockquote><p>Three arms share the reducer that it drives.</p></article>"
           "<aside><h2>Read this too</h2><ul><li><a href=/cranes>What the port authority really "
           "bought</a></ul></aside><footer><p>All rights reserved.</p></footer></body></html>";
}

/// The page as a look would have kept it.
std::optional<NewSnapshot> pageThatSays(const QByteArray &torque)
{
    NewSnapshot page;
    page.url = QStringLiteral("https://example.org/gripper");
    page.mediaType = QStringLiteral("text/html");
    page.bytes = pageBytes(torque);
    Extractor extractor(Extractor::installedProgram());
    const auto reading =
        answerOf(extractor.page({page.bytes, page.url, "text/html; charset=utf-8", {}}));
    if (!reading)
        return std::nullopt;
    page.text = reading->text;
    constexpr qsizetype lastWords = 45;
    page.text.marks = {{0, QStringLiteral("p. 1")},
                       {page.text.text.size() - lastWords, QStringLiteral("p. 2")}};
    return page;
}

} // namespace

SourceShots::SourceShots(ShotCamera &camera)
    : m_camera(camera)
{}

void SourceShots::show(const QString &view)
{
    pause(400);
    m_camera.shoot(view, m_camera.window());
}

bool SourceShots::stageChange(const Source &source)
{
    Snapshots verbs(m_camera.area().session());
    const auto pageBefore = pageThatSays("It has 12 Nm of torque and weighs 4 kg.");
    const auto pageAfter = pageThatSays("It has 14 Nm of torque and weighs 4.2 kg.");
    if (!pageBefore || !pageAfter)
        return false;
    const auto before = answerOf(verbs.keep(source.id, *pageBefore));
    const auto first = answerOf(verbs.look(source.id, NewLook{}));
    const auto after = answerOf(verbs.keep(source.id, *pageAfter));
    if (!before || !first || !after)
        return false;
    NewLook changed;
    changed.outcome = LookOutcome::Drifted;
    changed.status = 200;
    changed.snapshot = after->id;
    return answerOf(verbs.look(source.id, changed)).has_value();
}

void SourceShots::views()
{
    const auto sources = answerOf(Library(m_camera.area().session()).all());
    const Source *linked = nullptr;
    for (size_t at = 0; sources && at < sources->size() && linked == nullptr; ++at) {
        const Source &source = (*sources)[at];
        const auto citing = answerOf(Library(m_camera.area().session()).citing(source.key));
        if (!source.url.isEmpty() && citing && !citing->empty())
            linked = &source;
    }
    m_camera.check(linked != nullptr && stageChange(*linked), "no change of a source was staged");
    if (linked == nullptr)
        return;
    m_camera.area().showShelf(LibraryShelf::All);
    m_camera.area().sources()->library().choose(linked->id);
    waitUntil([this] { return m_camera.area().sources()->target().size() == 1; });
    show(QStringLiteral("library"));
    m_camera.area().showShelf(LibraryShelf::Due);
    show(QStringLiteral("library-due"));
    reportView();
    exportViews();
    m_camera.area().openSource(linked->id);
    pause(500);
    pageViews();
    m_camera.area().sources()->editChosen();
    pause(400);
    m_camera.shootAsItIs(QStringLiteral("source-edit"));
    m_camera.area().showQueue(Queue::All, {});
}

/// Of an import with a line of each kind.
void SourceShots::reportView()
{
    using Outcome = ImportLine::Outcome;
    const QString file = QStringLiteral("library.bib");
    ImportReport report;
    report.lines = {{Outcome::Taken, file, QStringLiteral("ledger-gripper"), {}, 12},
                    {Outcome::Merged,
                     file,
                     QStringLiteral("wire-saltmark"),
                     QStringLiteral("line 31: the library has it; what it lacked was filled in"),
                     31},
                    {Outcome::Skipped,
                     file,
                     QStringLiteral("lathe-prices"),
                     QStringLiteral("line 48: the library has it already"),
                     48},
                    {Outcome::Refused,
                     file,
                     QStringLiteral("okafor2026"),
                     QStringLiteral("line 77: a brace that was opened here is never closed"),
                     77}};
    auto *dialog = new ImportReportDialog(report, &m_camera.window());
    dialog->show();
    pause(300);
    m_camera.shootAsItIs(QStringLiteral("import-report"));
}

/// The dialog is the toolkit's own: seen by people alone.
void SourceShots::exportViews()
{
    if (m_camera.isBrief())
        return;
    const auto shootIt = [this](const QString &view) {
        const bool open =
            waitUntil([this] { return m_camera.window().findChild<QFileDialog *>() != nullptr; });
        m_camera.check(open, "the library asks for no file");
        pause(400);
        m_camera.shootAsItIs(view);
    };
    m_camera.area().exportSources();
    shootIt(QStringLiteral("library-export"));
    const std::vector<LibraryRow> chosen = m_camera.area().sources()->target();
    if (chosen.empty())
        return;
    m_camera.area().exportSources({chosen.front().id});
    shootIt(QStringLiteral("library-export-chosen"));
}

void SourceShots::pageViews()
{
    const std::pair<SourcePage::View, const char *> views[] = {
        {SourcePage::View::Words, "source-words"},
        {SourcePage::View::Page, "source-page"},
        {SourcePage::View::Compare, "source-compare"},
        {SourcePage::View::Rests, "source-rests"},
        {SourcePage::View::Looks, "source-looks"}};
    // What stands around the text is told apart from it.
    auto *mainOnly = m_camera.window().findChild<QCheckBox *>(QStringLiteral("mainTextOnly"));
    m_camera.check(mainOnly != nullptr, "the words of a snapshot have no choice of their part");
    if (mainOnly != nullptr) {
        m_camera.area().sources()->page()->showView(SourcePage::View::Words);
        mainOnly->setChecked(false);
        show(QStringLiteral("source-all-words"));
        mainOnly->setChecked(true);
    }
    for (const auto &[view, name] : views) {
        m_camera.area().sources()->page()->showView(view);
        if (view == SourcePage::View::Page)
            waitForKeptPage();
        show(QString::fromLatin1(name));
    }
}

/// The pane reads and draws once it is seen, and a web view paints when it likes.
void SourceShots::waitForKeptPage()
{
    const auto painted = [this] {
        const auto *pane = m_camera.area().sources()->page()->findChild<SnapshotPagePane *>();
        QWidget *page = pane != nullptr ? pane->view().pageWidget() : nullptr;
        return page != nullptr && page->isVisible() && hasContent(*page);
    };
    m_camera.check(waitUntil(painted), "the page as it was kept did not paint");
}

void SourceShots::edgeViews(const QString &view)
{
    m_camera.area().showShelf(LibraryShelf::All);
    pause(400);
    m_camera.shootSmall(view + QStringLiteral("-library"));
    m_camera.area().showShelf(LibraryShelf::Due);
    pause(400);
    m_camera.shootSmall(view + QStringLiteral("-library-due"));
    m_camera.area().showShelf(LibraryShelf::All);
    pause(400);
    if (!m_camera.area().sources()->target().empty()) {
        m_camera.area().sources()->openChosen();
        pause(500);
        m_camera.shootSmall(view + QStringLiteral("-source"));
    }
    m_camera.area().showQueue(Queue::All, {});
    pause(200);
}

} // namespace stet
