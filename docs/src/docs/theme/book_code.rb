# The colours of code on paper: those of the pages by day.
require 'rouge'

class BookCode < Rouge::CSSTheme
  name 'book'

  style Text, fg: '#23272e'
  style Comment, fg: '#646b60', italic: true
  style Keyword, fg: '#8a2b6c'
  style Keyword::Type, fg: '#8a2b6c'
  style Name::Decorator, fg: '#7a5a05'
  style Name::Class, fg: '#1f5799'
  style Name::Function, fg: '#3d4e8a'
  style Literal::Number, fg: '#9a4a00'
  style Literal::String, fg: '#2c6a45'
  style Error, fg: '#23272e'
end
