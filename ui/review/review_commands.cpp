// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_commands.h"

#include <QAction>
#include <QCoreApplication>

#include <utility>

namespace stet {

namespace {

constexpr const char *reviewContext = "stet::ReviewCommands";

// clang-format off
constexpr CommandRow reviewRows[] = {
    {"reviewNext", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Next claim"), "J"},
    {"reviewPrevious", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Previous claim"), "K"},
    {"reviewChooseNext", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Choose the next claim too"), "Shift+J"},
    {"reviewChoosePrevious", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Choose the previous claim too"), "Shift+K"},
    {"reviewNextOpen", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Next &open claim"), "G"},
    {"reviewVerify", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Verify"), "V"},
    {"reviewDispute", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Dispute"), "D"},
    {"reviewNeedsSource", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Needs a &source"), "S"},
    {"reviewNotAFact", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Not a &fact"), "X"},
    {"reviewSectionNotAFact", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Not a fact in this se&ction"), "Shift+X"},
    {"reviewLookedAgain", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Looked again: it stands"), "L"},
    {"reviewBind", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Bind the selected words as evidence"), "E"},
    {"reviewBindTranslated", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Bind with a translation…"), "Shift+E"},
    {"reviewPassage", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Next proposed p&assage"), "P"},
    {"reviewAttest", QT_TRANSLATE_NOOP("stet::ReviewCommands", "A&ttest…"), "T"},
    {"reviewSource", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Show the ne&xt source"), "O"},
    {"reviewChooseSource", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Choose an&other source…"), "F6"},
    {"reviewOpenSource", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Open the source in the librar&y"), "Shift+O"},
    {"reviewNote", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Not&e for the author…"), "N"},
    {"reviewPropose", QT_TRANSLATE_NOOP("stet::ReviewCommands", "P&ropose other words…"), "R"},
    {"reviewWithdraw", QT_TRANSLATE_NOOP("stet::ReviewCommands", "With&draw the proposed words"), "Shift+R"},
    {"reviewSplit", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Spl&it at the caret"), "B"},
    {"reviewJoin", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Join with the next claim"), "M"},
    {"reviewEnd", QT_TRANSLATE_NOOP("stet::ReviewCommands", "End a claim whose words are gone"), "Q"},
    {"reviewUndo", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Undo"), "U; Ctrl+Z"},
    {"reviewFilter", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Choose &which claims are shown…"), "Ctrl+F"},
    {"reviewArticle", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Go to the article"), "Alt+0"},
    {"reviewClaims", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Go to the clai&ms"), "Alt+1"},
    {"reviewCard", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Go to what is &known of the claim"), "Alt+2"},
    {"reviewWords", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Go to the words of the source"), "Alt+3"},
    {"reviewFind", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Find in the source"), "Alt+F3"},
    {"reviewGalley", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Save galley…"), ""},
    {"reviewPack", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Save evidence pack…"), ""},
    {"reviewHandOver", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Hand over…"), ""},
    {"reviewReturn", QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Return with notes"), "Ctrl+Alt+Return"},
    {"reviewSignOff", QT_TRANSLATE_NOOP("stet::ReviewCommands", "Sign off…"), "Ctrl+Return"},
};

struct MenuRow
{
    const char *title;
    const char *commands; ///< ids
};

constexpr MenuRow menuRows[] = {
    {"", "reviewVerify reviewDispute reviewNeedsSource reviewNotAFact reviewBind reviewNote reviewNextOpen reviewUndo"},
    {QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Claims"),
     "reviewLookedAgain reviewSectionNotAFact reviewSplit reviewJoin reviewEnd"},
    {QT_TRANSLATE_NOOP("stet::ReviewCommands", "Ev&idence"),
     "reviewPassage reviewBindTranslated reviewAttest reviewSource reviewChooseSource reviewOpenSource reviewFind"},
    {QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Proposed words"), "reviewPropose reviewWithdraw"},
    {QT_TRANSLATE_NOOP("stet::ReviewCommands", "&Go"),
     "reviewNext reviewPrevious reviewChooseNext reviewChoosePrevious reviewFilter reviewArticle reviewClaims reviewCard reviewWords"},
    {QT_TRANSLATE_NOOP("stet::ReviewCommands", "S&ave and hand over"), "reviewGalley reviewPack reviewHandOver"},
    {"", "reviewReturn reviewSignOff"},
};
// clang-format on

} // namespace

const std::vector<CommandSpec> &reviewCommands()
{
    static const std::vector<CommandSpec> specs =
        commandSpecs(reviewRows,
                     reviewContext,
                     QCoreApplication::translate(
                         reviewContext, QT_TRANSLATE_NOOP("stet::ReviewCommands", "Fact-check")),
                     CommandPlace::Review);
    return specs;
}

std::vector<ReviewMenuPart> reviewMenu()
{
    std::vector<ReviewMenuPart> menu;
    for (const auto &[title, commands] : menuRows) {
        ReviewMenuPart part;
        if (*title)
            part.title = QCoreApplication::translate(reviewContext, title);
        part.commands = QString::fromLatin1(commands).split(u' ');
        menu.push_back(std::move(part));
    }
    return menu;
}

QAction *makeReviewCommand(const QString &id, QObject *owner)
{
    QAction *action = makeCommand(reviewCommands(), id, owner);
    const QStringList steps{QStringLiteral("reviewNext"),
                            QStringLiteral("reviewPrevious"),
                            QStringLiteral("reviewChooseNext"),
                            QStringLiteral("reviewChoosePrevious")};
    action->setAutoRepeat(steps.contains(id));
    return action;
}

} // namespace stet
