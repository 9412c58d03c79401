// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_sources.h"

#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "ui/shell/desk_area.h"
#include "ui/sources/library_page.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"

#include <QCheckBox>

#include <utility>

namespace stet {

namespace {

/// A page of three paragraphs with a menu and a hidden line.
NewSnapshot pageThatSays(const QString &torque)
{
    NewSnapshot page;
    page.url = QStringLiteral("https://example.org/gripper");
    page.mediaType = QStringLiteral("text/html");
    const std::pair<QString, RunKind> parts[] = {
        {QStringLiteral("Home  Business  Technology  Sport\n"), RunKind::Navigation},
        {QStringLiteral("Northwind opens the firmware of its gripper\n"
                        "The maker of robot arms has put the firmware of its gripper under a "
                        "permissive licence. ") +
             torque +
             QStringLiteral("\nThe licence cannot be taken back, the company says, and the code "
                            "has been on its own server since this morning.\n"),
         RunKind::Main},
        {QStringLiteral("Read this too: what the port authority really bought\n"),
         RunKind::Boilerplate},
        {QStringLiteral("Subscribers see more\n"), RunKind::Hidden},
        {QStringLiteral("Three arms share the reducer that it drives.\n"), RunKind::Main}};
    for (const auto &[words, kind] : parts) {
        page.text.runs.push_back({page.text.text.size(), words.size(), kind});
        page.text.text += words;
    }
    page.text.marks = {{0, QStringLiteral("p. 1")},
                       {page.text.text.size() - 45, QStringLiteral("p. 2")}};
    page.text.extractor = QStringLiteral("html 1");
    page.bytes = page.text.text.toUtf8();
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
    const auto before = answerOf(verbs.keep(
        source.id, pageThatSays(QStringLiteral("It has 12 Nm of torque and weighs 4 kg."))));
    const auto first = answerOf(verbs.look(source.id, NewLook{}));
    const auto after = answerOf(verbs.keep(
        source.id, pageThatSays(QStringLiteral("It has 14 Nm of torque and weighs 4.2 kg."))));
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
    m_camera.area().openSource(linked->id);
    pause(500);
    pageViews();
    m_camera.area().sources()->editChosen();
    pause(400);
    m_camera.shootAsItIs(QStringLiteral("source-edit"));
    m_camera.area().showQueue(Queue::All, {});
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
        show(QString::fromLatin1(name));
    }
}

void SourceShots::edgeViews(const QString &view)
{
    m_camera.area().showShelf(LibraryShelf::All);
    pause(400);
    m_camera.shootSmall(view + QStringLiteral("-library"));
    if (!m_camera.area().sources()->target().empty()) {
        m_camera.area().sources()->openChosen();
        pause(500);
        m_camera.shootSmall(view + QStringLiteral("-source"));
    }
    m_camera.area().showQueue(Queue::All, {});
    pause(200);
}

} // namespace stet
