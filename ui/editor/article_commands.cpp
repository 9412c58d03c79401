// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/article_commands.h"

#include <QCoreApplication>

namespace stet {

namespace {

constexpr const char *articleContext = "stet::ArticleCommands";

QString words(const char *text)
{
    return QCoreApplication::translate(articleContext, text);
}

// clang-format off
constexpr CommandRow editRows[] = {
    {"undo", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Undo"), "Ctrl+Z"},
    {"redo", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y"},
    {"find", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Find in the article…"), "Ctrl+F"},
    {"replace", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Find and &replace…"), "Ctrl+H"},
    {"findNext", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Find &next"), "F3"},
    {"findPrevious", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Find pre&vious"), "Shift+F3"},
    {"findCase", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Match case"), "Alt+C"},
    {"findWords", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Whole words"), "Alt+W"},
    {"findPattern", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Regular expression"), "Alt+R"},
    {"findAddresses", QT_TRANSLATE_NOOP("stet::ArticleCommands", "In links and keys too"), "Alt+L"},
    {"nextProblem", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Next &problem"), "F8"},
    {"previousProblem", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Previous pro&blem"), "Shift+F8"},
    {"checkSpelling", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Check &spelling"), "F7"},
    {"versions", QT_TRANSLATE_NOOP("stet::ArticleCommands", "History…"), "Ctrl+Alt+Shift+H"},
    {"nextMisspelling", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Next &misspelt word"), "Alt+F7"},
    {"acceptEdit", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Accept the proposed edit"), "F12"},
    {"rejectEdit", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Re&ject the proposed edit"), "Shift+F12"},
    {"nextEdit", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Next proposed &edit"), "Ctrl+Alt+J"},
    {"previousEdit", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Previous proposed edi&t"), "Ctrl+Alt+Shift+J"},
    {"sectionUp", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Move a section up in the outline"), "Alt+Up"},
    {"sectionDown", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Move a section down in the outline"), "Alt+Down"},
    {"fix", QT_TRANSLATE_NOOP("stet::ArticleCommands", "F&ix what is at the caret…"), "Ctrl+."},
};

constexpr CommandRow insertRows[] = {
    {"bold", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Bold"), "Ctrl+B"},
    {"italic", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Italic"), "Ctrl+I"},
    {"heading2", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Heading 2"), "Ctrl+2"},
    {"heading3", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Heading 3"), "Ctrl+3"},
    {"quote", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Quotation"), "Ctrl+Shift+9"},
    {"list", QT_TRANSLATE_NOOP("stet::ArticleCommands", "List"), "Ctrl+Shift+8"},
    {"numbers", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Numbered list"), "Ctrl+Shift+7"},
    {"link", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Link"), "Ctrl+K"},
    {"cite", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Cite…"), "Ctrl+Shift+C"},
    {"citeWords", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Cite the selected words of a source"), "Ctrl+Alt+E"},
    {"picture", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Picture…"), "Ctrl+Shift+I"},
    {"insertTable", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Insert a table…"), "Ctrl+Shift+T"},
    {"rowAbove", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Row above"), ""},
    {"rowBelow", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Row below"), ""},
    {"deleteRow", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Delete row"), ""},
    {"columnLeft", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Column to the left"), ""},
    {"columnRight", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Column to the right"), ""},
    {"deleteColumn", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Delete column"), ""},
    {"alignColumn", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Align column otherwise"), ""},
    {"snippet", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Snippet…"), "Ctrl+Shift+J"},
    {"comment", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Comment…"), "Ctrl+Alt+M"},
    {"claimRows", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Check a claim that others made"), ""},
    {"sections", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Insert sections of the kind"), ""},
};

constexpr CommandRow viewRows[] = {
    {"zoomIn", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Larger text"), "Ctrl++; Ctrl+="},
    {"zoomOut", QT_TRANSLATE_NOOP("stet::ArticleCommands", "S&maller text"), "Ctrl+-"},
    {"zoomReset", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Text of &normal size"), "Ctrl+0"},
    {"textFont", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Font of the text…"), ""},
    {"focusToggle", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Focus on and o&ff"), "Shift+F11"},
    {"typographic", QT_TRANSLATE_NOOP("stet::ArticleCommands", "&Typographic quotes and dashes"), ""},
    {"previewLarger", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: larger"), "Ctrl+Alt++; Ctrl+Alt+="},
    {"previewSmaller", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: smaller"), "Ctrl+Alt+-"},
    {"previewActual", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: actual size"), "Ctrl+Alt+0"},
    {"previewFit", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: as wide as its pane"), ""},
    {"previewDesktop", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: as on a desktop"), ""},
    {"previewTablet", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: as on a tablet"), ""},
    {"previewPhone", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: as on a phone"), ""},
    {"previewAsWindow", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: in the window's colours"), ""},
    {"previewLight", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: light"), ""},
    {"previewDark", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Preview: dark"), ""},
    {"sourceBeside", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Source beside the text"), "F6"},
    {"goText", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the text"), "Alt+0"},
    {"goSources", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the sources"), "Alt+1"},
    {"goProblems", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the problems"), "Alt+2"},
    {"goOutline", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the outline"), "Alt+3"},
    {"goDetails", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the details"), "Alt+4"},
    {"goComments", QT_TRANSLATE_NOOP("stet::ArticleCommands", "Go to the comments"), "Alt+5"},
};

// clang-format on

void add(std::vector<CommandSpec> &all, std::span<const CommandRow> rows, const QString &group)
{
    for (CommandSpec &spec : commandSpecs(rows, articleContext, group, CommandPlace::Article))
        all.push_back(std::move(spec));
}

} // namespace

const std::vector<CommandSpec> &articleCommands()
{
    static const std::vector<CommandSpec> specs = [] {
        std::vector<CommandSpec> all;
        add(all, editRows, words(QT_TRANSLATE_NOOP("stet::ArticleCommands", "Edit")));
        add(all, insertRows, words(QT_TRANSLATE_NOOP("stet::ArticleCommands", "Insert")));
        add(all, viewRows, words(QT_TRANSLATE_NOOP("stet::ArticleCommands", "View")));
        return all;
    }();
    return specs;
}

QAction *makeArticleCommand(const QString &id, QObject *owner)
{
    return makeCommand(articleCommands(), id, owner);
}

} // namespace stet
